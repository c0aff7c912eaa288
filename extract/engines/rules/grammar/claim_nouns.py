"""Claims as nouns: "an XLF claim that nine died", "denied the army's claim to have killed nine"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary import words as w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.engines.rules.grammar.items import Chunk, Item
    from extract.engines.rules.vocabulary.triggers import Verb

_CLAIMS: Final = w.listed("sayings")
_SAID: Final = w.listed("denied_words")
_ANSWERING: Final = w.phrases("denying") | w.phrases("confirming")
_WITH: Final = frozenset(
    ("of", "on", "to", "about", "despite", "amid", "following", "with", "against", "beside")
)
"""Prepositions behind which a claim stands as a noun: "in reply to rebel claims that"."""


def claim_noun(its: list[Item], i: int, verbs: Mapping[str, Verb]) -> bool:
    """Whether the form of "claim" or "report" at `i` is a noun: somebody answers it, or it has the article "a"."""
    if its[i].low not in _CLAIMS or i < 2 or its[i - 1].kind not in ("w", "men"):
        return False
    k = i - 2
    if its[k].low in ("a", "an"):
        return its[i].low in ("claim", "report")
    k -= its[k].low == "the"
    answers = verbs.get(its[k].low) if k >= 0 and its[k].kind == "w" else None
    return (answers is not None and answers.lemma in _ANSWERING) or its[k].low in _WITH


def claiming(chunks: list[Chunk], v: int) -> list[int]:
    """The party that claims what an infinitive or participle tells: "the army's claim to have killed nine", "… of
    killing nine"; empty: no claim stands before it.
    """
    k = v - 1 - (chunks[v - 1].head == "of") if v else -1
    noun = chunks[k] if k >= 0 else None
    if noun is None or noun.kind != "NG" or noun.head not in _SAID:
        return []
    to_have = chunks[v].voice == "inf" and "have" in chunks[v].aux and k == v - 1
    done = chunks[v].voice == "ing" and k == v - 2
    owned = any(m.end < noun.end for m in noun.mentions)
    return [k] if owned and (to_have or done) else []
