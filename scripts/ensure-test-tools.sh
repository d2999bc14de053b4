#!/bin/sh
# The tests drive Debian's Chromium with a Chinese font, open Word files in LibreOffice, run the workflows' own
# scripts, which use jq and unzip, and try the files for servers on real ones; install what is missing where we may.
set -eu
PATH="$PATH:/usr/sbin"  # where Debian keeps servers

PROGRAMS="fc-list soffice jq unzip nginx caddy apache2 wrk"
PACKAGES="chromium fontconfig fonts-noto-cjk libreoffice-writer-nogui jq unzip nginx caddy apache2-bin wrk"

all_found() {
    command -v chromium || command -v chromium-browser || command -v google-chrome || return 1
    for program in $PROGRAMS; do command -v "$program" || return 1; done
    fc-list :lang=zh | grep -q .
}

if all_found >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # shellcheck disable=SC2086  # a list of names
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $PACKAGES >/dev/null
else
    echo "测试还需要几样工具。请先安装，例如：sudo apt-get install $PACKAGES" >&2
    exit 1
fi
