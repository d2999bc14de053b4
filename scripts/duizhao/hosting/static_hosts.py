"""File for hosts of static sites that read `_headers`, as Netlify and Cloudflare Pages do."""

from .headers import HEADERS


def headers_file() -> str:
    """Return a `_headers` for the site's own folder.

    Nothing about caching: both hosts ask for each file again by themselves, and where two rules meet,
    one host takes the later and the other joins them.
    """
    headers = "\n".join(f"  {name}: {value}" for name, value in HEADERS.items())
    return f"""\
# 减负对照，认 _headers 的静态托管。由 duizhao export server 写出，改了会被盖掉。
# 放进网站的文件夹，和 index.html 在一起。缓存和文件类型由托管方自己定。
/*
{headers}
"""
