# shellcheck shell=bash
# Sourced by run, verify and what else builds or measures: finds a JDK from 21 up, Maven and Node, and says clearly what is missing.

fail() { printf 'Loopbog: %s\n' "$1" >&2; exit 1; }

# Prints the major version of the JDK in $1, or nothing where there is no compiler in it.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  # a JDK says so in a file, which is read in no time; to ask javac takes half a second of the processor
  local major=''
  [ ! -r "$1/release" ] || major=$(sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$1/release")
  [ -n "$major" ] || major=$("$1/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p')
  printf '%s\n' "$major"
}

# Prints the options that the product runs with on a JDK of the major version $1: ./run starts it so, and the bench measures it so.
jvm_options() {
  # the heap begins small (otherwise it takes a 64th of the machine's memory and never less), and gives back what stays free: a fifth of the
  # old generation is left free at a collection of the whole; the young one, a half of the old, is kept large enough for a start
  printf '%s ' --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xms64m -Xmx1g -XX:NewSize=24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 \
    -XX:-ShrinkHeapInSteps
  # what is kept as long as there is room for it, such as documents lately asked for, goes at a collection of the whole after a minute without use
  # where 600 MB are free, and not after ten
  printf '%s ' -XX:SoftRefLRUPolicyMSPerMB=100
  # smaller objects; and what the compilers have let go of goes back to the system every ten seconds (milliseconds here)
  if [ "$1" -ge 25 ]; then printf '%s ' -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=10000; fi
}

# Runs Maven without what is set for somebody's own runs, which must neither be built in nor change what tests see. Tests are told which browser to use.
maven() {
  local name without=()
  for name in $(compgen -e); do
    case "$name" in
      LOOPBOG_CHROMIUM) ;;
      LOOPBOG_* | SPRING_* | SPRINGDOC_* | MANAGEMENT_* | SERVER_*) without+=(-u "$name") ;;
    esac
  done
  env "${without[@]}" mvn "$@"
}

find_jdk() {
  local candidate major on_path best='' best_major=0
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/current \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    major=$(jdk_major "$candidate")
    { [ -n "$major" ] && [ "$major" -ge 21 ]; } || continue
    # JAVA_HOME and the PATH come first; among the usual folders the newest wins
    if [ "$candidate" = "${JAVA_HOME:-}" ] || [ "$candidate" = "$on_path" ]; then printf '%s\n' "$candidate"; return 0; fi
    if [ "$major" -gt "$best_major" ]; then best=$candidate; best_major=$major; fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

# Installs Debian packages where that is possible; $1 is the program that is missing, the rest are the packages.
need_program() {
  local program=$1; shift
  command -v "$program" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $* ..." >&2
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@") >&2 || true
  fi
  command -v "$program" >/dev/null 2>&1 || fail "$program is missing and could not be installed. Please install: $*"
}

JAVA_HOME=$(find_jdk) || true
if [ -z "$JAVA_HOME" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  (apt-get update -qq; for p in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$p" && break; done) >&2 || true
  JAVA_HOME=$(find_jdk) || true
fi
[ -n "$JAVA_HOME" ] || fail "no JDK of version 21 or newer was found (JAVA_HOME, PATH, /usr/lib/jvm). Please install one."
export JAVA_HOME
need_program mvn maven
need_program node nodejs
need_program npm npm
