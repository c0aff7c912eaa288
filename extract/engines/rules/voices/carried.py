"""Speakers whose word goes on where no verb of saying stands: through a quote, between two sentences of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.speech import alone, full
from extract.engines.rules.voices.voices import Scope, Voice
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_FAR: Final = 3
"""Sentences that one speaker may tell on between two that name him."""
_ONE_PARAGRAPH: Final = 900
"""More characters than a paragraph has: a longer one has lost those of its text."""
_TELLING: Final = ("media", "force", "office", "person")


def long_quotes(text: str) -> list[tuple[int, int]]:
    """The paragraphs of quotes that go on over several of them, and are closed in the last one only, if at all."""
    out: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for m in _PARAGRAPH.finditer(text):
        own = m[0]
        opens = own[0] in '“"' and (own.count("“") > own.count("”") or own.count('"') % 2 == 1)
        closes = own.count("”") > own.count("“") or (own[0] != '"' and own.count('"') % 2 == 1)
        # Each paragraph of a quote opens anew, the last one, too: “…  “… .”
        closes = closes or (own[0] in '“"' and not opens)
        if opens:
            run.append(m.span())
        elif run and closes:
            end = m.start() + max(own.rfind("”"), own.rfind('"')) + 1
            out += [*run, (m.start(), end)]
            run = []
        elif run and len(run) < _PARAGRAPHS and "“" not in own and '"' not in own:
            run.append(m.span())
        else:
            out += _unclosed(text, run)
            run = []
    return [*out, *_unclosed(text, run)]


def _unclosed(text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first paragraphs of a quote that nothing closes, as far as each opens with a mark of its own."""
    out: list[tuple[int, int]] = []
    for start, end in run:
        if text[start] != "“":
            break
        out.append((start, end))
    return out


_PARAGRAPH: Final = lazy(r"[^\n]+")
_PARAGRAPHS: Final = 6
"""Paragraphs over which one quote goes on at most."""


def spread_quotes(text: str, quotes: Sequence[tuple[int, int]], sentences: Sequence[Sentence]) -> None:
    """Gives the sentences inside a quote the speaker of that quote, who may stand before or after it."""
    last: tuple[Voice, ...] = ()
    k = 0
    for start, end in quotes:
        while k < len(sentences) and sentences[k].end <= start:
            for scope in sentences[k].scopes:
                last = scope.voices
            k += 1
        inside = [s for s in sentences[k : k + 12] if s.start < end]
        if not inside or (end - start < 40 and len(inside) < 2 and not alone(inside[0], start, end)):
            continue
        speaker = _speaker(inside, start, end) or _issuer(text, sentences[k - 1], start) or last
        if not speaker or not (full(text[start:end]) or alone(inside[0], start, end)):
            continue
        for s in inside:
            if not s.scopes:
                s.scopes = [Scope(max(s.start, start), min(s.end, end), speaker, "quote", at=end)]
        last = speaker


def _issuer(text: str, before: Sentence, start: int) -> tuple[Voice, ...]:
    """Whose statement a sentence announces that a quote follows: "The statement of the ministry reads as follows:"."""
    if before.scopes or before.end > start:
        return ()
    issuers = [m for m in before.mentions if m.kind in _TELLING]
    shared = _SHARED.search(before.low)
    if shared is not None and (who := [m for m in issuers if m.end <= before.start + shared.start()]):
        issuers = who[:1]
    elif not text[before.end - 1 : start].strip(" \n").startswith(":"):
        return ()
    if len(issuers) > 1 and issuers[0].kind == "person":
        issuers = issuers[:1]  # "General X, commander of the Y, released the following statement:"
    if len(issuers) > 1 or (shared is None and _ANNOUNCED.search(before.low) is None):
        return ()
    if not issuers:
        whose = _WHOSE.search(before.low)
        at = before.start + whose.start() if whose is not None else 0
        end = before.start + whose.end(1) if whose is not None else 0
        words = text[at:end]
        return (
            (Voice(words, at, end, words.split(" ")[-1].lower(), (), True, own=(at, end)),) if words else ()
        )
    m = issuers[0]
    head = m.text.split(" ")[-1].lower()
    return (Voice(m.text, m.start, m.end, head, (m,), False, own=(m.start, m.end)),)


_SHARED: Final = lazy(
    r"\b(?:shar(?:ed|es) (?:his|her|their) (?:thoughts|views?|experiences?|account|story|grief)|had this to say"
    r"|(?:spoke|speaks) (?:of|about) (?:the|his|her|what)|describ(?:ed|es) (?:the|what|how)|was distraught"
    r"|reacted (?:angrily|to the)|look(?:ed|s) back)\b"
)
"""What somebody does who is quoted next: "X, a farmer, shared his thoughts on the raid."."""
_WHOSE: Final = lazy(r"\b(the (?:[a-z]+ ){0,2}[a-z]+)['’]s? (?:statement|communiqu[eé]|message)\b")
_ANNOUNCED: Final = lazy(
    r"\b(?:statement|communiqu[eé]|message|bulletin|press release|declaration)\b[^.;\n]{0,90}"
    r"\b(?:reads?|follows?|following|expressions|states?|includ(?:es|ed)|says?|said)\b"
    r"|\bthe following (?:[\w-]+ ){0,2}(?:statement|communiqu[eé]|message|declaration)\b"
)


def _speaker(inside: list[Sentence], start: int, end: int) -> tuple[Voice, ...]:
    """Who says a quote: before all others who is named outside of it, not whom the quote itself cites."""
    near = [x.voices for s in (inside[-1], inside[0]) for x in s.scopes if x.voices]
    outside = (v for v in near if not start <= v[0].own[0] < end)
    return next(outside, near[0] if near else ())


def carry(text: str, sentences: Sequence[Sentence]) -> None:
    """Gives sentences of a paragraph to the speaker who speaks in the one before and the one behind them."""
    k, n = 0, len(sentences)
    far = _FAR if "\n" in text or len(text) < _ONE_PARAGRAPH else 1
    while k < n:
        said = sentences[k]
        if not said.scopes:
            k += 1
            continue
        m = k + 1
        while m < n and m - k <= far and not sentences[m].scopes and _together(said, sentences[m]):
            if _TURNS.match(sentences[m].low):
                break
            m += 1
        behind = sentences[m] if m < n and 1 < m - k <= far + 1 else None
        told = behind is not None and "\n" not in text[said.end : behind.start]
        if behind is not None and told and _together(said, behind) and _goes_on(said, behind):
            scope = said.scopes[-1]
            for s in sentences[k + 1 : m]:
                s.scopes = [replace(scope, start=s.start, end=s.end, stance="asserts", at=s.start)]
        k = m


def carry_ours(sentences: Sequence[Sentence]) -> None:
    """Gives a sentence of a text without quotation marks that says "we" or "our" to who spoke in the one before: "…,
    said the colonel. They killed nine of our men".
    """
    first = next((s for s in sentences if s.scopes or not _OURS.isdisjoint(s.lows)), None)
    if first is None or not first.scopes:
        return  # a station that tells of "our men" before it cites anybody speaks for itself all through
    for said, s in pairwise(sentences):
        if not s.scopes and said.scopes and _together(said, s) and not _OURS.isdisjoint(s.lows):
            s.scopes = [replace(said.scopes[-1], start=s.start, end=s.end, stance="asserts", at=s.start)]


def carry_counts(sentences: Sequence[Sentence]) -> None:
    """Gives a sentence that counts on to who counted before it: "…, the ministry said. Another six were hurt"."""
    reach_shares(sentences)
    for said, s in pairwise(sentences):
        scope = said.scopes[-1] if said.scopes else None
        if scope is None or s.scopes or not s.losses or not _together(said, s) or scope.stance != "asserts":
            continue
        counted = any(scope.start <= x.value.start < scope.end for x in said.losses)
        if (counted and _COUNTS_ON.match(s.low) is not None) or _OF_THE_DEAD.search(s.low) is not None:
            s.scopes = [replace(scope, start=s.start, end=s.end, at=s.start)]


_COUNTS_ON: Final = lazy(
    r"\W{0,3}(?:another|an additional|a further"
    r"|(?!many|several|some|scores|dozens|a )(?:[\w-]{1,12} ){1,3}(?:others|more)\b)"
)
_OF_THE_DEAD: Final = lazy(
    r"\A\W{0,3}(?:[\w,-]{1,16} ){1,12}(?:was|were|are|is) (?:also )?among (?:the|those) (?:dead|killed|victims"
    r"|casualties|wounded|injured|slain)\b|\A\W{0,3}(?:among (?:the|those) (?:dead|killed|victims)"
    r"|the (?:dead|victims|casualties) (?:include|included|were|are)\b)"
)
"""What tells who the dead counted before were: "Two cooks were among the dead"."""


def reach_shares(sentences: Sequence[Sentence]) -> None:
    """Gives to who ends a clause what part of the toll is told behind him: "Nine died, the mayor said, including two
    guards".
    """
    for s in sentences:
        scope = s.scopes[-1] if s.scopes and s.losses else None
        if scope is None or len(scope.voices) != 1 or scope.stance != "asserts":
            continue
        own = scope.voices[0].own
        if not scope.end <= own[1] <= s.end or not any(
            scope.start <= x.value.start < scope.end for x in s.losses
        ):
            continue
        share = _SHARE.match(s.low, own[1] - s.start)
        if share is not None:
            begin = s.start + share.start(1)
            s.scopes = [*s.scopes, replace(scope, start=begin, end=s.end, at=begin)]


_SHARE: Final = lazy(
    r" (?:said|says|reported|announced|added|told|confirmed|stated|declared)(?: (?:[\w.'’-]{1,16}|\d{1,2},?)){0,7},? "
    r"((?:including|among (?:them|whom)|(?:(?:most|many|some|all|half|both|several|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|\d{1,3}) of (?:them|whom))|mostly|mainly)\b)"
)
"""A verb of saying with when and to whom it was said, and what part of a toll is told behind."""
CARRIED: Final = "carried"
"""The verb of a scope that only goes on with what a body has reported."""


def monitored(text: str) -> bool:
    """Whether a text is one of those who write down what stations and agencies say: "(EFE) -- [Text] Rebels …"."""
    return "[" in text[:_HEAD] and _NOTED.search(text, 0, _HEAD) is not None


def carry_on(text: str, sentences: Sequence[Sentence]) -> None:
    """Gives to the body that speaks in a monitored report what the report goes on to tell of the same.

    A sentence that nobody is named to say is the word of the body that spoke in the one before, up to the end of the
    paragraph; over a new paragraph only if the same body adds something behind.
    """
    for k, said in enumerate(sentences):
        scope = said.scopes[-1] if said.scopes else None
        if scope is None or not _of_body(scope) or not _OURS.isdisjoint(said.lows):
            continue
        m = _last_of(text, sentences, k)
        end = m
        while m < len(sentences) and m - k <= 2 * _FAR and not sentences[m].scopes:
            m += 1
        behind = sentences[m] if m < len(sentences) else None
        if behind is not None and said.segment == behind.segment and _adds(said, behind):
            end = m
        for s in sentences[k + 1 : end]:
            s.scopes = [replace(scope, start=s.start, end=s.end, verb=CARRIED, at=s.start)]


def _last_of(text: str, sentences: Sequence[Sentence], k: int) -> int:
    """Where the plain sentences behind sentence `k` end, in its paragraph and before somebody else is called up."""
    m = k + 1
    while m < len(sentences) and m - k <= _FAR and not sentences[m].scopes:
        called = "[" in text[sentences[m - 1].end : sentences[m].start + 2]  # "[Reporter] …"
        ours = not _OURS.isdisjoint(sentences[m].lows)  # of the station that cited the other side
        if called or ours or not _together(sentences[k], sentences[m]) or _TURNS.match(sentences[m].low):
            break
        m += 1
    return m


_TURNS: Final = lazy(
    r"\W{0,3}(?:(?:but |and )?(?:meanwhile|elsewhere|separately)\b|[^.,;]{2,40}, meanwhile\b"
    r"|in (?:another|other|a (?:separate|different|similar|related)) |on the other hand\b"
    r"|(?:some |a few )?(?:hours|minutes) (?:earlier|later|before)\b|(?:an|half an) hour (?:earlier|later|before)\b"
    r"|it (?:was|has been|is) (?:also |likewise |further )?(?:learned|known|recalled))"
)
"""How the narrator turns to something else, which nobody cited before goes on to tell."""


def _of_body(scope: Scope) -> bool:
    """Whether a body reports something and goes on to do so: no person, no outlet, no mere claim or blame."""
    if (
        scope.verb not in _REPORTING
        or scope.stance != "asserts"
        or scope.start < scope.at
        or len(scope.voices) > 1
    ):
        return False
    kinds = {m.kind for m in scope.voices[0].mentions} | {m.type for m in scope.voices[0].mentions}
    return scope.voices[0].head in _BODIES or (
        not kinds.isdisjoint(_SPEAKING) and kinds.isdisjoint(("person", "media", "civilians"))
    )


def _adds(one: Sentence, other: Sentence) -> bool:
    """Whether the body of a sentence "added" what another one says."""
    added = bool(other.scopes) and other.scopes[0].verb == "add"
    return added and _same(one.scopes[-1].voices[0], other.scopes[0].voices[0])


_OURS: Final = frozenset(("our", "we", "us"))
"""Words of a party that speaks for itself."""
_HEAD: Final = 300
"""Characters within which such a text says what it is."""
_NOTED: Final = lazy(r"(?i)\[ ?(?:text|excerpts?|report|communique|words indistinct)\b")
_REPORTING: Final = frozenset(
    ("say", "report", "announce", "add", "disclose", "state", "indicate", "inform", "according")
)
_SPEAKING: Final = ("force", "state_forces", "government")
_BODIES: Final = frozenset(
    ("ministry", "communique", "bulletin", "spokesman", "army", "police", "command", "department", "authorities",
     "headquarters", "statement", "brigade", "committee", "sources")
)  # fmt: skip


def _together(one: Sentence, other: Sentence) -> bool:
    return one.segment == other.segment and one.block == other.block


def _goes_on(one: Sentence, other: Sentence) -> bool:
    """Whether the last who spoke in a sentence is the first to speak in another one."""
    if not other.scopes or not one.scopes:
        return False
    last, first = one.scopes[-1].voices, other.scopes[0].voices
    return len(last) == len(first) and all(_same(x, y) for x, y in zip(last, first, strict=True))


def _same(one: Voice, other: Voice) -> bool:
    """Whether two wordings are of one speaker: the same words, or the name of the same body or person."""
    if one.text.lower() == other.text.lower():
        return True
    keys = {m.key for m in one.mentions if m.kind in _TELLING}
    return bool(keys) and any(m.key in keys for m in other.mentions if m.kind in _TELLING)
