"""News reads the same in a dump, a mail, a feed that escapes twice, and with signs that programs mangled."""

from __future__ import annotations

import json
import quopri

import pytest

from extract.text.tidying import titled
from tests.engines.rules.reading import NEWS, plain, quoted_as_is, record, told


def _misread(text):
    plain = {k: bytes([k]).decode("cp1252", "ignore") or chr(k) for k in range(0x80, 0x100)}
    return "".join(c if c.isascii() else "".join(plain[b] for b in c.encode()) for c in text)


def _quoted(text, sign="> "):
    return "\n".join(sign + line for line in text.replace("\n", "\n\n").split("\n"))


LAYOUTS = {
    "a dump of JSON": json.dumps(NEWS)[1:-1],
    "a dump of JSON in JSON": json.dumps(json.dumps(NEWS))[3:-3],
    "a dump of JSON as UTF-8": json.dumps(NEWS, ensure_ascii=False)[1:-1],
    "the bytes of a program": repr(NEWS.encode()),
    "lines of another system": NEWS.replace("\n", "\\r\\n\\t"),
    "UTF-8 read as cp1252": _misread(NEWS),
    "the same, twice": _misread(_misread(NEWS)),
    "the same, a byte lost": _misread(NEWS).replace("\x9d", ""),
    "cp1252 read as Latin-1": NEWS.encode("cp1252").decode("latin-1"),
    "signs nobody could read": NEWS.translate(dict.fromkeys(map(ord, "“”’–"), "\ufffd")),
    "apostrophes that became question marks": NEWS.replace("’", "?"),
    "apostrophes that became grave accents": NEWS.replace("’", "`"),
    "letters that print joins": NEWS.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "hyphens that do not break": NEWS.replace("-", "\u2011"),
    "references escaped twice": NEWS.replace("’", "&amp;rsquo;").replace(" said", "&amp;nbsp;said"),
    "tags escaped for a feed": "&lt;p&gt;" + NEWS.replace("\n", "&lt;/p&gt;&lt;p&gt;") + "&lt;/p&gt;",
    "a frame of a feed": "<![CDATA[<p>" + NEWS.replace("\n", "</p><p>") + "</p>]]>",
    "quoted-printable mail": quopri.encodestring(NEWS.encode()).decode(),
    "quoted-printable mail of other lines": NEWS.replace("\n", "=0D=0A=\n"),
    "codes of a statistics program": NEWS.replace("’", "<U+2019>").replace("“", "<e2><80><9c>"),
    "cells of a spreadsheet": NEWS.replace("\n", "_x000D_\n"),
    "signs for paragraphs": NEWS.replace("\n", " ¶ "),
    "tags of a board": "[quote=ines][b]" + NEWS.replace("\n", "[/b]\n", 1) + "[/quote]",
    "lines of Markdown": "__" + NEWS.replace("\n", "__\n", 1),
    "a quoted mail": _quoted(NEWS),
    "a mail quoted twice": "On Mon, 5 Aug 2024 at 10:02, Ines Okafor <ines@example.org> wrote:\n"
    + _quoted(NEWS, ">> "),
    "a cell of a table": '"' + NEWS.replace("“", '""').replace("”", '""') + '"',
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_news_reads_the_same_in(layout):
    assert plain(LAYOUTS[layout]) == plain(NEWS)
    assert told(LAYOUTS[layout]) == told(NEWS)
    assert quoted_as_is(LAYOUTS[layout])


def test_names_are_whole_and_mentions_stand_as_the_text_has_them():
    text = (
        "Fighters of the Sand\\u00a0Hills Front shelled Bankilar\u00c3\u00a9 on Friday and killed nine soldiers\\nof "
        "the army, police said."
    )
    found = record(text)
    assert "Sand Hills Front" in [x.name for x in found.actors]
    assert all(m in text for x in found.actors for m in x.mentions)


def test_a_name_ends_behind_the_letters_that_stand_for_its_last_one():
    text = (
        "Rebels attacked the barracks of Nikol\u00c3\u00a9 on Friday and killed five soldiers, the army said."
    )
    (found,) = record(text).engagements
    assert found.place is not None
    assert found.place.name == "Nikolé"


@pytest.mark.parametrize(
    "title",
    [
        "Gunmen kill four at the governor\u00e2\u20ac\u2122s post",
        "Gunmen kill four at the governor&amp;#8217;s post",
        "Gunmen k\u200bill four at the gover\u00adnor\u2019s post",
        "\U0001f534 Gunmen kill four at the governor\u2019s post #Niger",
        "RT @WarWatch: Gunmen kill four at the governor\u2019s post",
    ],
)
def test_a_title_is_read_as_its_writer_wrote_it(title):
    assert titled(title).removesuffix(" Niger") == "Gunmen kill four at the governor\u2019s post"
    shown = "Gunmen kill four at the governor\u2019s post"
    assert [x.name for x in record(NEWS, title=title).actors] == [
        x.name for x in record(NEWS, title=shown).actors
    ]
