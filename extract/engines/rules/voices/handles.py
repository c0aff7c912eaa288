"""How speakers are spelt: accounts ("@lomba_24 tweeted"), web pages ("lomba24.net said"), "the pro-regime channel"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.vocabulary.finding import Mention
    from extract.engines.rules.voices.voices import Voice

_JOINTS: Final = "@._"
"""Marks that stand inside the name of an account or a page, or before it."""


def sayable(head: str) -> bool:
    """Whether the last word of a noun group may be that of a speaker: a word, or that of an account ("lomba_24")."""
    return head[:1].isalpha() and head.replace("-", "").replace("_", "").isalnum()


def account_start(text: str, start: int) -> int:
    """Where the name of an account or a page begins whose last part begins at `start`: "@lomba", "lomba24.net"."""
    at = start
    while at > 1 and text[at - 1] in _JOINTS and not text[at - 2].isspace() and text[at - 2] not in ").]":
        at -= 1
        while at > 0 and (text[at - 1].isalnum() or text[at - 1] in "-_"):
            at -= 1
    return at - 1 if at > 0 and text[at - 1] == "@" else at


def opens_name(text: str, before: str, start: int) -> bool:
    """Whether a name begins anew at `start` behind a mark, or is the last part of that of an account or a page."""
    return before in (",", ";", "@") or account_start(text, start) < start


def named_after(text: str, start: int, land: int) -> bool:
    """Whether the country whose name begins at `land` ends the name of a speaker by letters: "the XNR Lomba said"."""
    words = text[start:land].split()
    return len(words) > 0 and words[-1].isalpha() and words[-1].isupper() and len(words[-1]) > _INITIALS


_INITIALS: Final = 2
"""Letters that are a country's or a body's of states: "US", "UN"."""


def pro_or_anti(text: str, start: int) -> bool:
    """Whether a mention is but what another one is for or against: "the pro-regime channel"."""
    return text[max(0, start - 5) : start].lower().endswith(("pro-", "anti-"))


def before_aside(chunks: list[Chunk], group: list[int], v: int) -> list[int]:
    """Who speaks where what was taken for him is an aside with a verb no list has: "the Lomba Fund, which funds schools
    in Oro, said".
    """
    i = group[0] if group and group[0] < v else 0
    if i > 2 and chunks[i - 1].kind == "NG" and chunks[i - 2].kind == "R" and chunks[i - 3].kind == "NG":
        act = chunks[i - 1]  # "the group which advocates the rising said", whose commas are lost
        unread = len(act.words) == 1 and act.head.endswith("s") and not (act.mentions or act.det)
        return [i - 3] if unread and chunks[i].det and chunks[i - 2].head != "whose" else []
    closed = i > 2 and chunks[v - 1].head == "," and chunks[i - 1].kind == "R" and chunks[i - 2].head == ","
    return [i - 3] if closed and chunks[i - 3].kind == "NG" else []


def name_behind_letters(chunks: list[Chunk], k: int) -> int:
    """Where the name stands behind an office and its letters in brackets: "Superintendent of Police (SP), X Y"; -1: no
    such.
    """
    k += 1 + (k + 1 < len(chunks) and chunks[k + 1].head == ",")
    if [c.head for c in chunks[k : k + 3 : 2]] != ["(", ")"] or chunks[k + 1].kind != "NG":
        return -1
    k += 3 + (k + 3 < len(chunks) and chunks[k + 3].head == ",")
    named = k < len(chunks) and chunks[k].mentions and chunks[k].mentions[0].kind == "person"
    return k if named else -1


CALLED: Final = frozenset(("identified", "named", "called", "known"))
"""Participles behind which stands what somebody is called."""


def name_behind(chunks: list[Chunk], last: int, v: int) -> int:
    """Where the name ends that stands behind a speaker in front of the verb at `v`; 0: none does."""
    called = called_at(chunks, last)
    return called if 0 < called < v else name_behind_letters(chunks, last)


def called_at(chunks: list[Chunk], i: int) -> int:
    """Where the name stands by which the one at `i` is called: "an activist(,) identified as X Y"; -1: nowhere."""
    k = i + 1 + (i + 1 < len(chunks) and chunks[i + 1].head == ",")
    if k + 1 >= len(chunks) or chunks[k].kind != "VG" or chunks[k].head not in CALLED or chunks[k].aux:
        return -1
    k += 1
    while k + 1 < len(chunks) and (chunks[k].kind == "A" or chunks[k].head == "as"):
        k += 1
    return k if chunks[k].kind == "NG" and any(m.kind == "person" for m in chunks[k].mentions) else -1


def outlet_meant(voice: Voice, masked: str) -> Mention | None:
    """The outlet that a voice is, and not whose it is: "X, the news agency of that country", "the junta's newspaper",
    "the Lombian regime's television channel X".
    """
    first = voice.mentions[0] if voice.mentions else None
    if first is None:
        return None
    if first.kind == "media":
        apart = first.start == voice.own[0] and voice.text.startswith(", ", first.end - first.start)
        return first if apart else None
    last = voice.mentions[-1]
    owned = masked.startswith(_OWNING, first.end) and first.kind in ("force", "generic")
    return last if owned and last.kind == "media" and voice.head in _OUTLETS else None


_OWNING: Final = ("'s ", "’s ", "' ", "’ ")
_OUTLETS: Final = listed("words_for_outlets")
