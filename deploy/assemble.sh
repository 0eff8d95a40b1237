#!/bin/sh
# Puts the built backend together in the current folder, in two steps, so that
# an image keeps its dependencies in a layer of their own.
#
#   assemble.sh dependencies   skeleton.tar.gz, package.json, yarn.lock → node_modules
#   assemble.sh application    bundle.tar.gz → the code, beside them
set -eu

case "${1:-}" in
dependencies)
  tar -xzf skeleton.tar.gz
  rm skeleton.tar.gz
  yarn workspaces focus --all --production
  ;;
application)
  tar -xzf bundle.tar.gz
  rm bundle.tar.gz
  ;;
*)
  echo "assemble.sh: say 'dependencies' or 'application'" >&2
  exit 2
  ;;
esac
