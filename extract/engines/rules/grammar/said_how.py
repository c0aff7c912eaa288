"""Shapes of sentences that report: documents, "X said this", where a speaker begins, whether a clause follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.mentions.mentions import Mention


_PUBLISHED: Final = (listed("papers") | {"leaflet", "pamphlet"}) - {"document", "text"}


_COUNTS: Final = frozenset(
    ("figures", "toll", "tally", "count", "list", "lists", "data", "statistics", "numbers", "register", "records",
     "estimate", "estimates", "assessment", "findings", "account")
)  # fmt: skip
"""What somebody gives of the dead: "according to a list drawn up by the Red Cross"."""


def head_of_report(c: Chunk) -> bool:
    """Whether a noun group is a document that somebody published."""
    return c.head in _PUBLISHED


def only_place(c: Chunk) -> bool:
    """Whether a noun group is but a place, from which something is sent: "a radio report from Lomba"."""
    return bool(c.mentions) and all(m.kind == "place" for m in c.mentions)


def issued_by(chunks: list[Chunk], i: int) -> int:
    """Who issued the paper at `i`: "a statement signed by X", "a bulletin put out by X"; -1: it is not told."""
    if not (head_of_report(chunks[i]) or chunks[i].head in _COUNTS):
        return -1
    if i + 1 >= len(chunks) or chunks[i + 1].kind != "VG":
        return -1
    if chunks[i + 1].voice == "passive" and chunks[i + 1].agent:
        return chunks[i + 1].agent[0]
    out = [c.head for c in chunks[i + 2 : i + 4]] in (["out", "by"], ["up", "by"])
    return i + 4 if out and i + 4 < len(chunks) and chunks[i + 4].kind == "NG" else -1


def contained_in(chunks: list[Chunk]) -> int:
    """Who issued the paper in which the sentence before stands: "This is contained in a statement signed by X", "This
    was made known by X"; -1: the sentence tells nothing of the kind.
    """
    if (
        len(chunks) < 4
        or chunks[0].words != ["this"]
        or chunks[1].kind != "VG"
        or chunks[1].voice != "passive"
    ):
        return -1
    verb = chunks[1].verb
    if verb is None or verb.lemma not in _MADE_KNOWN or chunks[1].neg:
        return -1
    by = [k for k in range(2, len(chunks) - 1) if chunks[k].head == "by" and chunks[k + 1].kind == "NG"]
    return by[0] + 1 if by else -1


_MADE_KNOWN: Final = frozenset(
    ("contain", "disclose", "reveal", "make", "announce", "state", "convey", "confirm")
)


def said_this(chunks: list[Chunk]) -> bool:
    """Whether a sentence only says whose word the one before it is: "X said this", "this was reported by X"."""
    if contained_in(chunks) >= 0:
        return True
    for v, c in enumerate(chunks):
        if c.kind == "P" and c.head == "according":
            return v == 2 and chunks[0].head == "this" and chunks[1].kind == "VG"
        if c.kind != "VG":
            continue
        told = c.agent and c.subject if c.voice == "passive" else c.object
        if c.cls == "say" and not c.neg and told and (v < 2 or c.voice != "passive"):
            this = chunks[told[0]]
            goes_on = told[0] + 1 < len(chunks) and chunks[told[0] + 1].kind == "VG"
            own = told[0] == v + 1 and not goes_on  # not "X said this is a victory"
            return this.words == ["this"] and (c.voice == "passive" or own)
    return False


def lead_of(chunks: list[Chunk], first: int) -> int:
    """Where a speaker begins whose first word is but an adjective: "medical and government sources said"."""
    k = first - 2
    if k < 1 or chunks[first - 1].head != "and" or chunks[k].kind != "NG" or chunks[k - 1].head != ",":
        return first
    return k if len(chunks[k].words) == 1 and chunks[k].figure is None and not chunks[k].mentions else first


def clause_behind(chunks: list[Chunk], v: int) -> bool:
    """Whether what stands behind the verb at `v` has a verb of its own: "said the mayor fled", not "said X, who …"."""
    end = next((k for k in range(v + 1, len(chunks)) if chunks[k].head in (";", ":")), len(chunks))
    if (
        v + 2 < end
        and chunks[v + 2].kind == "R"
        and chunks[v + 2].head == "who"
        and chunks[v - 1].head == ","
    ):
        return False  # "…, said an officer who declined to be named"
    return any(
        chunks[k].kind == "VG"
        and chunks[k].voice in ("active", "passive", "bare")
        and chunks[k - 1].kind != "R"
        and not _only_described(chunks, k)
        for k in range(v + 2, min(v + 5, end))
    )


def _only_described(chunks: list[Chunk], k: int) -> bool:
    """Whether a participle tells more of the speaker: "said X, based in Y", "said X, a channel owned by Z"."""
    if chunks[k].aux or chunks[k].voice != "passive":
        return False
    before = chunks[k - 1]
    if chunks[k].head in _FOUND_BY and before.kind == "NG":
        return True  # "said a resident reached by telephone"
    return before.head == "," or (before.kind == "NG" and k > 1 and chunks[k - 2].head == ",")


_FOUND_BY: Final = frozenset(
    ("reached", "contacted", "interviewed", "quoted", "cited", "briefed", "based", "stationed")
)


def claims_to_be(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody only passes for what he is not: "by four men who claimed to be students"."""
    after = chunks[v + 1] if v + 1 < len(chunks) else None
    return after is not None and after.voice == "inf" and after.verb is not None and after.verb.lemma == "be"


def turns_down(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody rejects what he is offered or asked, and says nothing of a deed: "rejected a truce"."""
    verb = chunks[v]
    lemma = verb.verb.lemma if verb.verb is not None else ""
    if lemma not in _TURNING_DOWN:
        return False
    what = verb.subject if verb.voice == "passive" else verb.object
    return any(chunks[i].head in _OFFERED for i in what)


_TURNING_DOWN: Final = frozenset(("reject", "dispute", "repudiate", "disavow", "deny", "raise", "dismiss"))
_OFFERED: Final = listed("offered")


def tells_nothing(chunks: list[Chunk], v: int, lemma: str) -> bool:
    """Whether the verb at `v` is no word of somebody on a deed, though it may be one of speech."""
    if lemma in _CARRIED and chunks[v].voice == "passive" and not chunks[v].aux and v and chunks[v].agent:
        # "In a statement broadcast by Radio X, the rebels said": these speak
        said = any(c.cls == "say" and c.voice == "active" for c in chunks[v + 1 : v + 9])
        if said and head_of_report(chunks[v - 1]):
            return True
    return (lemma == "claim" and claims_nothing(chunks, v)) or turns_down(chunks, v) or own_look(chunks, v)


_CARRIED: Final = frozenset(("broadcast", "air", "transmit"))


def claims_nothing(chunks: list[Chunk], v: int) -> bool:
    """Whether "claim" at `v` is no word of speech: "claimed to be students", "a blast that claimed nine lives"."""
    lives = [*chunks[v].object, v + 1] if v + 1 < len(chunks) else chunks[v].object
    return claims_to_be(chunks, v) or any(chunks[i].head in ("life", "lives") for i in lives)


def answered_aside(chunks: list[Chunk], v: int) -> int:
    """What the verb at `v` answers or gives aside, right before it: "…, a claim rejected by the police", "…, a figure
    (that) the police gave"; -1: nothing.
    """
    if v < 2 or chunks[v].aux:
        return -1
    k = v - 1 - (chunks[v - 1].kind == "A")  # "a count later confirmed by the morgue"
    if chunks[v].voice == "active" and chunks[v].subject == [k]:
        k -= 1 + (chunks[k - 1].kind == "R")
    elif chunks[v].voice != "passive":
        return -1
    if k < 1 or chunks[k].kind != "NG":
        return -1
    return k if chunks[k].head in SUMS and chunks[k - 1].head in (",", "-", "–", "—") else -1


SUMS: Final = listed("sayings") | {
    "charge", "assertion", "figure", "figures", "toll", "version", "count", "tally", "number", "estimate"
}  # fmt: skip
"""Nouns that take up what somebody has just been heard to say."""


def told_that(chunks: list[Chunk], v: int) -> bool:
    """Whether what is said stands behind the speaker of a passive: "reporters were told by the mayor that …"."""
    last = chunks[v].agent[-1] if chunks[v].agent and chunks[v].aux else len(chunks)
    return v < last and any(c.kind == "R" and c.head == "that" for c in chunks[last + 1 : last + 4])


def learned_from(chunks: list[Chunk], v: int) -> int:
    """From whom an outlet has what it tells: "AFP learned from the mayor that"; -1: nobody is named."""
    named = v + 2 < len(chunks) and chunks[v + 1].head == "from" and chunks[v + 2].kind == "NG"
    return v + 2 if named and chunks[v].voice != "passive" else -1


_OVER: Final = frozenset(("by", "over", "through", "on", "via"))
_OVER_ALONE: Final = frozenset(("over", "through", "via"))


def broadcast_by(chunks: list[Chunk], v: int) -> Mention | None:
    """The station that carried what is said at `v`: "In a communique broadcast by Radio X, the rebels say"."""
    subject = chunks[v].subject[0] if chunks[v].subject else v
    for k in range(1, min(v, subject + 6)):
        if chunks[k].kind != "NG" or k == subject or chunks[k - 1].head not in _OVER:
            continue
        media = next((m for m in chunks[k].mentions if m.kind == "media"), None)
        if media is not None and (
            chunks[k - 1].head in _OVER_ALONE or any(head_of_report(c) for c in chunks[:k])
        ):
            return media
    return None


def heard_from(chunks: list[Chunk], v: int) -> list[int] | None:
    """From whom it is told that something was learned, "it was learned from police sources", "AFP learned from the
    mayor"; none where nobody is named for it ("it was also learned that"), None where somebody only learned it.
    """
    heard = max(hearsay(chunks)[2], learned_from(chunks, v))
    if heard > v:
        return [heard]
    return [] if [chunks[i].head for i in chunks[v].subject] == ["it"] else None


def hearsay(chunks: list[Chunk]) -> tuple[int, int, int]:
    """The chunks of a clause that only says how a thing became known, and whom it names for it: "…, it was learned from
    police sources in Lomba", "It became known in Oro today that …": (first, behind the last, source or -1).
    """
    for k in range(len(chunks) - 1):
        verb = chunks[k + 1]
        became = verb.head in _BECAME
        if chunks[k].head != "it" or verb.kind != "VG" or (_IT_WAS.isdisjoint(verb.aux) and not became):
            continue
        known = k + 2 if became else k + 1
        told = chunks[known].verb if known < len(chunks) else None
        if told is None or told.lemma not in _HEARD:
            continue
        end = known + 1
        while end < len(chunks) and chunks[end].kind in ("P", "NG", "D", "A", "C") and not chunks[end].paren:
            end += 1
        behind = chunks[end].head if end < len(chunks) else "."
        if behind == "that" if not k else (chunks[k - 1].head == "," and behind in (".", ",", ";")):
            named = (i + 1 for i in range(known + 1, end - 1) if chunks[i].head in _FROM)
            return k, end, next((i for i in named if chunks[i].kind == "NG"), -1)
    return 0, 0, -1


_IT_WAS: Final = frozenset(("was", "been", "is"))
_BECAME: Final = frozenset(("became", "becomes"))
_HEARD: Final = frozenset(
    (
        "learn",
        "know",
        "report",
        "announce",
        "disclose",
        "reveal",
        "state",
        "indicate",
        "note",
        "say",
        "confirm",
    )
)
_FROM: Final = frozenset(("from", "by", "through"))


def put_in_between(chunks: list[Chunk], v: int) -> bool:
    """Whether who says it is put in between the day and the deed: "On Sunday, officers said, gunmen attacked a bus"."""
    if v < 2 or v + 2 >= len(chunks) or chunks[v + 1].head != "," or not chunks[v].subject:
        return False
    first = chunks[v].subject[0]
    return 1 < first < v and chunks[first - 1].head == "," and chunks[v].voice == "active"


def own_look(chunks: list[Chunk], v: int) -> bool:
    """Whether who tells does so by his own first look: "Initial reports indicate no civilians were harmed"."""
    who = chunks[v - 1]
    ours = who.head in _LOOKS and not who.mentions and not _FIRST.isdisjoint(who.words)
    behind = next((x for x in chunks[v + 1 : v + 3] if x.kind == "NG"), None)
    return ours and behind is not None and behind.figure is not None and behind.figure.high == 0


_LOOKS: Final = frozenset(("assessment", "assessments", "report", "reports", "indications"))
_FIRST: Final = frozenset(("initial", "early", "first", "operational", "post-strike", "battle-damage"))
