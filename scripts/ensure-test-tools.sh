#!/bin/sh
# The tests drive Debian's Chromium with a Chinese font and open Word files in LibreOffice; install them where we may.
set -eu

chromium_found() { command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; }
font_found() { command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh 2>/dev/null | grep -q .; }
office_found() { command -v soffice >/dev/null 2>&1; }

if chromium_found && font_found && office_found; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fontconfig fonts-noto-cjk libreoffice-writer-nogui >/dev/null
else
    echo "测试需要 Chromium、中文字体和 LibreOffice。请先安装，例如：sudo apt-get install chromium fonts-noto-cjk libreoffice-writer-nogui" >&2
    exit 1
fi
