"""Who stands behind the words of a speaker: the group for which a caller or a paper speaks, the land of a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import capital_of
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention


def spoken_for(chunks: list[Chunk], i: int, mentions: Sequence[Mention]) -> Mention | None:
    """The group of a caller or paper at `i`, of whose words `mentions` are: "a caller claiming to speak for the X",
    "a note signed by the X".
    """
    if chunks[i].head not in _CALLERS or any(m.kind in ("force", "person", "media") for m in mentions):
        return None
    told = False
    for c in chunks[i + 1 : i + _FAR]:
        lemma = c.verb.lemma if c.verb is not None else ""
        if c.kind == "VG" and c.voice == "active" and c.cls == "say" and lemma not in _PROFESSING | _PUT_OUT:
            return None  # "A caller told the paper that"
        told = told or lemma in _PROFESSING or c.head in _PROFESSED
        for m in c.mentions if told and c.kind == "NG" else ():
            if m.kind == "force" and m.type in ("armed_group", "militia"):
                return m
    return None


_CALLERS: Final = listed("callers") | listed("callers_unnamed")
_PROFESSING: Final = frozenset(
    (
        "speak",
        "identify",
        "belong",
        "purport",
        "profess",
        "represent",
        "attribute",
        "sign",
        "issue",
        "circulate",
    )
)
_PUT_OUT: Final = listed("putting_out") | {"post", "publish", "carry"}
_PROFESSED: Final = frozenset(
    ("member", "members", "spokesman", "spokeswoman", "representative", "behalf", "name")
)
_FAR: Final = 16


def capital(c: Chunk) -> bool:
    """Whether a noun group is but the name of a country's capital: "Kyiv said"."""
    return not c.det and len(c.mentions) == 1 and capital_of(c.mentions[0].text) is not None
