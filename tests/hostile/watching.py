"""A browser in which nothing hostile may come true: calls, dialogs, other hosts, broken policies, broken scripts."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Route

HERE = "127.0.0.1"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; frame-src 'self'"
"""Stricter than or as strict as what the pages ask for themselves."""
TRAPS = """
  self.__hits = [];
  self.__pwned = function () { (top.__hits || self.__hits).push("called in " + location.href); };
  ["alert", "confirm", "prompt", "print", "open"].forEach(function (name) {
    self[name] = function (words) {
      if (name === "confirm" && location.pathname.indexOf("/form/") > 0) return true;
      (top.__hits || self.__hits).push(name + " in " + location.href);
    };
  });
  document.addEventListener("securitypolicyviolation", function (event) {
    (top.__hits || self.__hits).push("policy: " + event.violatedDirective + " " + event.blockedURI + " in " + location.href);
  });
"""
EVERY_GESTURE = """
(root) => {
  const view = root.defaultView;
  root.addEventListener("submit", (event) => event.preventDefault(), true);
  root.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a, area");
    if (link && /^(https?|file):/.test(link.protocol || "https:")) event.preventDefault();
  }, true);
  root.querySelectorAll("main *").forEach((node) => {
    ["pointerenter", "mouseenter", "mouseover", "mousemove", "focusin", "wheel", "copy", "animationstart", "toggle", "keydown"]
      .forEach((name) => node.dispatchEvent(new view.Event(name, { bubbles: true })));
    if (node.focus) node.focus();
    if (node.matches("a, area, [onclick], [accesskey]")) node.dispatchEvent(new view.MouseEvent("click", { bubbles: true, cancelable: true }));
  });
}
"""
EVERY_GESTURE_HERE = f"() => ({EVERY_GESTURE})(document)"
VISIT_ALL = f"""
async (addresses) => {{
  const gestures = {EVERY_GESTURE};
  const visit = (address) => new Promise((resolve) => {{
    const frame = document.createElement("iframe");
    frame.onload = () => {{
      try {{ gestures(frame.contentDocument); }} catch (error) {{ self.__hits.push(address + " left: " + error); }}
      setTimeout(() => {{ frame.remove(); resolve(); }}, 0);
    }};
    frame.src = address;
    document.body.append(frame);
  }});
  for (let n = 0; n < addresses.length; n += 8) await Promise.all(addresses.slice(n, n + 8).map(visit));
  return self.__hits;
}}
"""
"""Opens every address in a frame, makes every gesture on it, and returns what happened."""


@dataclass
class Watched:
    """A context, and what came true in it besides what `__hits` of its pages says."""

    context: BrowserContext
    policy: bool
    faults: list[str] = field(default_factory=list)

    def page(self) -> Page:
        page = self.context.new_page()
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda popup: self.faults.append(f"popup: {popup.url}"))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        return page

    def _elsewhere(self, route: Route) -> None:
        self.faults.append(f"left the machine: {route.request.url}")
        route.abort()


@contextmanager
def watched(browser: Browser, *, policy: bool) -> Iterator[Watched]:
    """Yield a context with the strictest policy, or with every policy of the pages switched off."""
    context = browser.new_context(bypass_csp=not policy)
    one = Watched(context, policy)
    context.add_init_script(TRAPS)
    context.route(
        lambda url: urlsplit(url).scheme.startswith("http") and urlsplit(url).hostname != HERE, one._elsewhere
    )
    yield one
    context.close()


@contextmanager
def serving_with_policy(folder: Path) -> Iterator[str]:
    """Serve a folder with POLICY on every answer; yield its address, ending in a slash."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer((HERE, 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HERE}:{server.server_port}/"
        server.shutdown()
