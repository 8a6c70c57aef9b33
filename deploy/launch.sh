#!/usr/bin/env bash
# Builds what is not built and hands over to a launcher in Java. For the run scripts beside it:
#   deploy/launch.sh FOLDER MODULE "JVM OPTIONS" ARGUMENTS...
# FOLDER holds usage.txt and is the command's name, MODULE is the launcher's.
set -euo pipefail
name=deploy/$1/run
module=$2
jvm=$3
shift 3
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
usage=$home/${name%/run}/usage.txt

fail() {
  echo "$name: $*" >&2
  exit 2
}

for argument in "$@"; do
  case $argument in
    --help | -h)
      cat "$usage"
      exit 0
      ;;
    --*)
      awk -v option="${argument%%=*}" '$1 == option { found = 1 } END { exit !found }' "$usage" ||
        fail "unknown option ${argument%%=*}; see $name --help"
      ;;
  esac
done

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" > /dev/null || fail "a JDK 17 or newer is needed, but there is no java"

# The jars are stale when a source of theirs is newer than the mark of the last build.
built=$home/deploy/run/target/.built
jar=$home/deploy/$module/target/$module
stale() {
  [ ! -e "$built" ] || ! compgen -G "$jar-*-exec.jar" > /dev/null || [ -n "$(find "$home" -name target -prune -o -name .git -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$built" -print -quit)" ]
}
if stale; then
  command -v mvn > /dev/null || fail "Maven 3.8.7 or newer is needed, but there is no mvn"
  echo "Building (the first time this downloads the dependencies, which takes some minutes) ..."
  log=$(mktemp)
  if ! mvn --batch-mode -f "$home" package -DskipTests 2>&1 < /dev/null | tee "$log" |
    sed -un 's/^\[INFO\] Building \(.*\) [^ ][^ ]*  *\[\([0-9/]*\)\]$/  \2 \1/p'; then
    grep -m 20 '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
    fail "the build failed; its output is in $log"
  fi
  rm -f "$log"
  touch "$built"
fi

# shellcheck disable=SC2086
exec "$java" $jvm -Drcm.home="$home" -jar "$jar"-*-exec.jar "$@"
