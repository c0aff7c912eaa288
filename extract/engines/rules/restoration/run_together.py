"""Parts words that ran together when a text lost its hyphens and apostrophes: "USled", "alNusra", "12yearold"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.words import listed
from extract.text.edits import Edit, edited
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_ENDS: Final = "|".join(sorted(listed("behind_names"), key=lambda x: (-len(x), x)))
_LED: Final = lazy(
    rf"\b([A-Za-z][a-z]{{1,15}}|[A-Z]{{2,6}}|(?:pro|Pro|anti|Anti))(?:(?:{_ENDS})\b|(?<=[oi])(?=[A-Z]))"
)
"""Who leads, backs or holds something, and that they do; "pro" and "anti" before a name."""
_ARTICLE: Final = lazy(
    r"\b(?:[Aa]l|[Ee]l|a[srdnz]|ash|Abu|Abdel|Abdul|Umm|Deir|Jabal|Bani|Beni)(?=[A-Z][a-z]{2})"
)
"""What Arabic names begin with, no blank before the next capital."""
_AGED: Final = lazy(r"\b\d{1,3}(?=(?:year|month|day|week|hour)(?:old|long|olds)?\b)")
_OLD: Final = lazy(r"(?<=[a-z])(?:olds?|long)\b")
_OWNED: Final = lazy(r"\b[A-Z][a-z]{3,}(?=s [A-Za-z])")
_ALONE: Final = lazy(r"(?<=[A-Za-z]{2}) (?=s [A-Za-z])|(?<=[a-z]n) (?=t )")
_CITY: Final = 50_000
"""People that a town has whose name with an s behind it is that of nothing else."""
_HOLDERS: Final = listed("holders")
_SIDES: Final = frozenset(("pro", "anti"))


def parted(text: str, lexicon: Lexicon) -> tuple[str, Sequence[int]] | None:
    """Gives a text without marks the hyphens and apostrophes of its names back; None where it lacks none.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    edits = sorted({*_led(text, lexicon), *_plain(text), *owned_places(text, lexicon)})
    return edited(text, edits) if edits else None


def _led(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Finds where "rebelheld", "UNbacked", "Lombabased" and "proLombian" fall apart."""
    gazetteer = Gazetteer.load(tuple(lexicon.place_files))
    for found in _LED.finditer(text):
        first, low = found[1], found[1].lower()
        at = found.end(1)
        if low in _SIDES:
            held = text[at : at + 1].isupper()
        else:
            held = at < found.end() and (low in _HOLDERS or _named(first, lexicon))
            held = held or (
                text[at : found.end()] == "based" and first[0].isupper() and bool(gazetteer.find(low))
            )
        if held:
            yield at, at, "-"


def _named(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a country, what is of one, or a known actor."""
    if not word[0].isupper():
        return False
    entry = lexicon.names.get((word.lower(),))
    return entry is not None and bool(entry.country or entry.demonym or entry.actors)


def _plain(text: str) -> Iterator[Edit]:
    """Finds the articles of Arabic names, ages and times, and an s that was parted from its noun."""
    for found in _ARTICLE.finditer(text):
        yield found.end(), found.end(), "-"
    for found in _AGED.finditer(text):
        yield found.end(), found.end(), "-"
        for end in _OLD.finditer(text, found.end(), found.end() + 10):
            yield end.start(), end.start(), "-"
            break
    for found in _ALONE.finditer(text):
        yield found.start(), found.end(), "'"


def owned_places(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Finds the names of countries and cities with an s behind them: "Malis army"."""
    common, gazetteer = common_words(lexicon), Gazetteer.load(tuple(lexicon.place_files))
    for found in _OWNED.finditer(text):
        low = found[0].lower()
        entry, whole = lexicon.names.get((low,)), lexicon.names.get((f"{low}s",))
        if is_known(low, common) or is_known(f"{low}s", common):
            continue
        if whole is not None and (whole.demonym or whole.actors or whole.classes):
            continue  # "the Malians"
        country = entry is not None and bool(entry.country)
        city = any(x.population >= _CITY for x in gazetteer.find(low)) and not gazetteer.find(f"{low}s")
        if country or (city and (entry is None or not entry.demonym)):
            yield found.end(), found.end(), "'"
