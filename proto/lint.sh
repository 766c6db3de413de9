#!/bin/sh
# Lints the contracts with buf, which finds Google's common types where the build unpacked them.
set -eu
cd "$(dirname -- "$0")"
for folder in target/protoc-dependencies/*; do
  [ -e "$folder/google/type/date.proto" ] && common=$folder
done
config=$(mktemp --suffix=.yaml)
trap 'rm -f "$config"' EXIT
sed "s#^modules:#&\n  - path: ${common:?build proto first}\n    lint:\n      ignore: [$common]#" buf.yaml >"$config"
npx --yes @bufbuild/buf@1.75.0 lint --config "$config"
