"""What a page may load, run and send: one Content-Security-Policy for every page (W3C, CSP Level 3)."""

from collections.abc import Iterable

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    # No page fetches anything; tools that look after a site (Lighthouse, say) do so from within it.
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    # Strings become script in one place alone: the policy that overrides/assets/search/loading.js makes.
    "require-trusted-types-for": "'script'",
    "trusted-types": "duizhao",
}
"""Fonts, frames, workers and media are not used, so `default-src` shuts them off.

On file:// Chromium and Firefox take 'self' for any file; files saved by a tool (blob:) need no source.
"""
ONLY_IN_HEADERS = {"frame-ancestors": "'none'"}
"""A policy in a `meta` element must not have it (CSP Level 3, 3.3)."""


def page_policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """Return the policy for a `meta` element; `scripts` and `styles` are hashes of inline code, as `'sha256-…'`."""
    extra = {"script-src": sorted(scripts), "style-src": sorted(styles)}
    return _written({name: " ".join([value, *extra.get(name, ())]) for name, value in DIRECTIVES.items()})


def header_policy() -> str:
    """Return the policy for a header. It knows no hashes: no page of ours holds inline code."""
    return _written(DIRECTIVES | ONLY_IN_HEADERS)


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
