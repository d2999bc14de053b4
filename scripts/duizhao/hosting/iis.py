"""File for IIS 7.5 or newer: `web.config`, without modules that have to be installed."""

from xml.sax.saxutils import quoteattr

from .headers import ASK_FIRST, HEADERS
from .media_types import NAMES, content_types


def web_config() -> str:
    """Return a `web.config` for the site's own folder.

    IIS cannot tell cache rules by name without the URL Rewrite module, so all files are asked for each time.
    """
    headers = "\n".join(
        f"        <add name={quoteattr(name)} value={quoteattr(value)} />"
        for name, value in (HEADERS | {"Cache-Control": ASK_FIRST}).items()
    )
    types = "\n".join(
        f'      <remove fileExtension="{ending}" />\n      <mimeMap fileExtension="{ending}" mimeType={quoteattr(kind)} />'
        for ending, kind in _types().items()
    )
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!-- 减负对照，IIS。由 duizhao export server 写出，改了会被盖掉。
     放进网站的文件夹，和 index.html 在一起。没有在真的 IIS 上试过，放好以后对着说明页查一遍。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
      <remove statusCode="403" />
      <error statusCode="403" path="404.html" responseMode="File" />
    </httpErrors>
    <security>
      <requestFiltering>
        <denyUrlSequences>
          <add sequence="/." />
        </denyUrlSequences>
      </requestFiltering>
    </security>
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{headers}
      </customHeaders>
    </httpProtocol>
    <staticContent>
{types}
    </staticContent>
  </system.webServer>
</configuration>
"""


def _types() -> dict[str, str]:
    """IIS refuses files whose ending it does not know; `.` stands for names without one."""
    (kind,) = NAMES.values()
    return {f".{ending}": written for ending, written in content_types().items()} | {".": f"{kind}; charset=utf-8"}
