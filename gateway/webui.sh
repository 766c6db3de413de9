#!/bin/sh
# webui.sh check | lint: runs that script of the console.
# webui.sh FOLDER: builds the console into it; does nothing when nothing has changed since.
set -eu
cd "$(dirname "$0")/src/main/webui"

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund
fi

case $1 in check | lint) exec npm run "$1" ;; esac

out=$1
if [ -e "$out/index.html" ] &&
  [ -z "$(find . -name node_modules -prune -o -type f -newer "$out/index.html" -print -quit)" ]; then
  exit 0
fi
npm run build -- --outDir "$out" --emptyOutDir
