# Sourced by ./run and ./test: makes .venv with the pinned packages, once. Says on stderr what it installs.
# A stamp in .venv remembers what was installed; as long as nothing changed, this costs a few milliseconds.

# soname:Debian package. The first six let Qt start at all, the rest let it open a window on a screen.
system_libraries="libGL.so.1:libgl1 libEGL.so.1:libegl1 libfontconfig.so.1:libfontconfig1
libxkbcommon.so.0:libxkbcommon0 libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3
libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0
libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0
libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0 libX11-xcb.so.1:libx11-xcb1"

say() { printf 'ZorgDesk set-up: %s\n' "$*" >&2; }

find_python() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

missing_packages() {
    local known pair python
    python=$(find_python) || printf 'python3 '
    "${python:-python3}" -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
    [ "$(uname -s)" = Linux ] || return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    for pair in $system_libraries; do
        case "$known" in *"${pair%%:*} "*) ;; *) printf '%s ' "${pair##*:}" ;; esac
    done
}

install_system_packages() {
    local packages as_root=""
    packages=$(missing_packages)
    [ -n "$packages" ] || return 0
    # shellcheck disable=SC2086  # a list of words is meant
    set -- $packages
    if ! command -v apt-get >/dev/null; then
        say "these libraries are missing; install them with your system's own tool (Debian's names): $*"
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        as_root="sudo -n"
        if ! sudo -n true 2>/dev/null; then
            say "some system packages are missing and this user may not install them. Run this once, then try again:"
            say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
            exit 1
        fi
    fi
    say "installing system packages with apt: $*"
    $as_root apt-get update -qq >&2
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# prepare FILE...: have a venv with exactly what these constraint files name. Sets $python.
prepare() {
    local stamp="$here/.venv/zorgdesk-$1.stamp" wanted file
    python="$here/.venv/bin/python"
    wanted=$(cd "$here" && printf '%s ' "$here" && cat "$@" packaging/setup.sh | sha256sum)
    if [ -x "$python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then return 0; fi
    install_system_packages
    if ! "$python" -c '' 2>/dev/null; then
        say "making a Python environment in .venv"
        "$(find_python)" -m venv --clear "$here/.venv"
    fi
    for file in "$@"; do
        say "installing $(grep -c '==' "$here/$file") Python packages named in $file into .venv"
        "$python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: --require-hashes -r "$here/$file" >&2
    done
    printf '%s\n' "$wanted" >"$stamp"
    say "ready"
}
