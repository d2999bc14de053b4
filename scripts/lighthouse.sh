#!/bin/sh
# Lighthouse on one page of each of the four kinds people land on; ends with 1 where a score is under 98.
# Development only: needs node, Chromium and a built site/. Nothing of npm is kept in the project.
set -eu

LIGHTHOUSE=lighthouse@12.8.2
LEAST=98
PORT=${PORT:-8765}
PYTHON=${PYTHON:-.venv/bin/python}
out=$(mktemp -d)
"$PYTHON" -m http.server "$PORT" --bind 127.0.0.1 --directory site >/dev/null 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$out"' EXIT
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROME_PATH

for page in "" practices/themed-day-photos/ directives/burden-rules-2024/ search/; do
  npx --yes "$LIGHTHOUSE" "http://127.0.0.1:$PORT/$page" --quiet --output=json --output-path="$out/report.json" \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu" \
    --only-categories=performance,accessibility,best-practices,seo
  "$PYTHON" - "$out/report.json" "/$page" "$LEAST" <<'END'
import json
import sys

path, page, least = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    report = json.load(file)
scores = {name: round(100 * (one["score"] or 0)) for name, one in report["categories"].items()}
print(page, *(f"{name} {score}" for name, score in scores.items()))
sys.exit(min(scores.values()) < int(least))
END
done
