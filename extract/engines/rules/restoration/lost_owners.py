"""Puts the apostrophes of owners back into a text that lost them with its commas: "Lombas army", "Mondays raid"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.run_together import owned_places
from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.triggers import load
from extract.text.date_words import WEEKDAYS
from extract.text.edits import Edit, edited
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_KEPT: Final = lazy(r"[\w.]['’]s\b|\ws['’] ")
"""An apostrophe that the text kept: it has lost none."""
_NAMED: Final = lazy(r"\b(?P<name>[A-Z][a-z]{2,}|[A-Z]{2,5})(?=s (?P<next>[A-Za-z][\w-]*))")
_DAYS: Final = frozenset(WEEKDAYS)
_WORD: Final = lazy(r"[^\W_]+")
_IN_Y: Final = lazy(r"\b[a-z]{2,}[b-df-hj-np-tv-z]y(?=s [a-z])")
"""A noun whose plural is written otherwise: "the citys outskirts"."""


def owners(text: str, lexicon: Lexicon) -> tuple[str, Sequence[int]] | None:
    """Gives a text the apostrophes of its owners back; None where it kept them, or names none.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    if _KEPT.search(text) is not None:
        return None
    edits = sorted({*owned_places(text, lexicon), *_named(text, lexicon), *_in_y(text), *_bodies(text)})
    return edited(text, edits) if edits else None


def _in_y(text: str) -> Iterator[Edit]:
    for found in _IN_Y.finditer(text):
        yield found.end(), found.end(), "'"


def _bodies(text: str) -> Iterator[Edit]:
    """Finds what there is one of, before what it owns: "the groups leader", "the capitals eastern outskirts"."""
    for found in _ONE.finditer(text):
        word = found["next"]
        if word[0].islower() and _owned(word) and word not in _FEW and not word.endswith("ed"):
            yield found.end(), found.end(), "'"


_FEW: Final = frozenset(
    ("alike", "concerned", "involved", "themselves", "close", "near", "backed", "based", "only")
)
_ONE: Final = lazy(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Ww]hose|[Oo]ur|[Tt]heir) (?:[A-Za-z-]+ ){0,2}?"
    r"(?:group|regime|army|military|government|coalition|organi[sz]ation|movement|alliance"
    r"|country|nation|town|capital|province|region|world|president|observatory|monitor|kingdom|clan|militia|opposition)"
    r"(?=s (?P<next>[A-Za-z][\w-]*))"
)


def _named(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Finds days, and names that the text has without an s as well, before what they own."""
    common = common_words(lexicon)
    alone = set(_WORD.findall(text))  # once: a long text has as many owners as it has names
    for found in _NAMED.finditer(text):
        name, following = found["name"], found["next"]
        low = name.lower()
        if not _owned(following):
            continue
        if low in _DAYS:
            if not text[: found.start()].endswith(" on "):
                yield found.end(), found.end(), "'"
            continue
        whole, entry = lexicon.names.get((f"{low}s",)), lexicon.names.get((low,))
        many = whole is not None and (whole.demonym or whole.actors or whole.classes or whole.country)
        if (
            many
            or (entry is not None and entry.demonym)
            or is_known(low, common)
            or is_known(f"{low}s", common)
        ):
            continue
        known = entry if entry is not None else lexicon.names.get(("al", low))
        if (known is not None and known.actors) or name in alone:
            yield found.end(), found.end(), "'"


def _owned(word: str) -> bool:
    """Whether a word may be what a name before it owns, or tell how that is."""
    if word[0].isupper():
        return True
    if word in w.PREP or word in w.CONJ or word in w.AUX or word in w.ADV or word in w.DET or word in w.PRON:
        return False
    known = load()
    verb = word in known.verbs and word not in w.NOUNS_LIKE_VERBS and word not in known.events
    return not verb and word not in w.REL
