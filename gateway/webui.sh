#!/bin/sh
# Builds the console into the folder given; does nothing when nothing has changed since.
set -eu
out=$1
cd "$(dirname "$0")/src/main/webui"

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund
fi

if [ -e "$out/index.html" ] &&
  [ -z "$(find . -name node_modules -prune -o -type f -newer "$out/index.html" -print -quit)" ]; then
  exit 0
fi
npm run build -- --outDir "$out" --emptyOutDir
