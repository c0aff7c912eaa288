"""Texts that try to do something to the page that shows them: none of them may be more than text."""

from __future__ import annotations

PAYLOADS = (
    "<script>window.owned = 1; alert(1)</script>",
    "</script><script>window.owned = 1; alert(1)</script>",
    "<!--<script>window.owned = 1</script>-->",
    "]]><script>window.owned = 1</script>",
    "<img src=x onerror='window.owned=1;alert(1)'>",
    "<svg onload=window.owned=1>",
    "<iframe srcdoc='<script>parent.owned=1</script>'></iframe>",
    '"><body onload="window.owned=1">',
    "' onmouseover='window.owned=1' x='",
    "<a href='javascript:window.owned=1'>click</a>",
    "<style>*{display:none}</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action='https://evil.example/'><input name=a></form>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "{{ 7 * 7 }} {% for x in y %} ${window.owned=1} <%= 7 %>",
    "&lt;script&gt;window.owned=1&lt;/script&gt; &#60;b&#62;",
    "\\u003cscript\\u003ewindow.owned=1\\u003c/script\\u003e",
    "__proto__ constructor toString",
    "line\u2028separator\u2029here",
    "reversed \u202egnp.exe\u202c and \u2066isolated\u2069",
    "controls \x00 \x07 \x1b[31m \x7f \x9b31m",
)
"""Each payload is put into every field of a record that an article can reach."""

LINKS = (
    "javascript:window.owned=1",
    "JaVaScRiPt:window.owned=1",
    " javascript:window.owned=1",
    "java\nscript:window.owned=1",
    "data:text/html,<script>window.owned=1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "http:evil",
    "https://exa\u202emple.org/",
    "https://[broken",
)
"""Addresses that are no link to a page on the web."""
