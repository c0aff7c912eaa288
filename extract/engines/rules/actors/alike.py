"""Joins what a text calls one group by two names: "the Ugandan rebels" and the one group that it names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.actors.lone_bombers import part_bombers
from extract.engines.rules.actors.ties import tie_slashed
from extract.engines.rules.mentions.coded import name_labels
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex
    from extract.engines.rules.vocabulary.finding import Mention

_REBELS: Final = listed("the_rebels")


def join_alike(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Makes one actor of the names that a text has for one group."""
    tie_slashed(index, mentions, text)
    name_labels(index, mentions)
    _rebels_of_land(index, mentions, text)
    _marines_of_land(index, mentions)
    part_bombers(index, mentions)
    _one_band(index, mentions)
    _paramilitaries(index, mentions, text)
    _by_term(index, mentions, text)
    for m, group in pairwise(mentions):
        unnamed = group.kind == "force" and group.type == "armed_group" and group.text.islower()
        if unnamed and m.type == "unidentified" and text[m.end : group.start] in (" of a ", " from a "):
            index.hand(group, index.key_of(m) or "")  # "hitmen from a cartel": which one is not said
    _members_told(index, mentions, text)
    _attack_by(index, mentions, text)
    _one_force(index, mentions)
    keys = {m.key for m in mentions}
    for name, other in index.lexicon.lists["shared"].items():
        key, known = f"known:{name}", index.lexicon.known.get(other)
        if known is None or key not in keys or other not in keys or index.context.main != known.country:
            continue
        if not any(m.key == key and " " in m.head for m in mentions):  # "Afghan Taliban": no other one's name
            index.merge(key, other)


_TERM: Final = lazy(
    r"\bterms?\b[^.;\n]{0,70}?\b(?:designat\w+|refer(?:s|ring)?(?: to)?|us(?:es|ed|ing) (?:for|to)|for)\b"
    r"[^.;\n]{0,60}?\b(?:banned|outlawed|proscribed) (?:militant )?(?:group |outfit |organi[sz]ation )?(?:the )?"
)
_UNNAMED: Final = "perp:"
"""What gunmen and holy warriors are one actor under whom nothing names."""


def _by_term(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """ "Khwarij, a term the state uses for the banned X": the terrorists of such a release are the X."""
    told = _TERM.search(text)
    if told is None:
        return
    for m in mentions:
        if m.kind == "force" and m.type == "armed_group" and 0 <= m.start - told.end() < 4:
            index.merge(_UNNAMED, m.key)
            return


def _rebels_of_land(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Gives "the Ugandan rebels" to the one armed group that a text names."""
    groups = {m.key for m in mentions if m.kind == "force" and m.type == "armed_group"}
    if len(groups) != 1 or index.context.itemized:
        return
    known = index.lexicon.known.get(next(iter(groups)))
    # "Ugandan rebels attacked …": those of its country; of the one spoken of where no list knows the group.
    land = known.country if known is not None else index.context.main
    for m in mentions:
        told = m.kind == "generic" and m.country is not None and _rising(m)
        the = text.endswith(("the ", "The "), 0, m.start)
        if told and (the or m.country == land) and m.key.startswith("perp:"):
            index.hand(m, next(iter(groups)))


def _marines_of_land(index: ActorIndex, mentions: list[Mention]) -> None:
    """Gives "the Marines" of a text that speaks of no Americans to the land that it is about."""
    key, main = "known:united states marine corps", index.context.main
    bare = [m for m in mentions if m.key == key]
    marines = (main or "").lower() in index.lexicon.lists["marines"]
    if not bare or main is None or not marines or any(" " in m.text for m in bare):
        return
    if any(m.country == "US" and m.key != key for m in mentions):
        return
    index.put(f"navy:marines {main}", "state_forces", main, bare[0])
    index.merge(key, f"navy:marines {main}")
    own = next((m for m in mentions if m.country == main and m.text.lower().endswith(" marines")), None)
    if own is not None:  # "three Philippine marines … the Marines"
        index.merge(f"navy:marines {main}", index.key_of(own) or "")


def _rising(m: Mention) -> bool:
    """Whether a noun is one of rebels: "guerrillas", "rebel forces"."""
    words = simplify(m.text).split()
    return words[-1] in _REBELS or "rebel" in words


def _one_band(index: ActorIndex, mentions: list[Mention]) -> None:
    """Gives bare "guerrillas" and "gunmen" to the one band without a name that a text calls by its land or its cause:
    "Ruritanian guerrillas", "pro-Ruritanian gunmen".
    """
    if index.context.itemized:
        return
    for bare, type_ in (("perp:rebels", "armed_group"), ("perp:", "unidentified")):
        told = {
            key
            for m in mentions
            if m.kind == "generic" and m.type == type_ and (_rising(m) or bare == "perp:")
            if (key := index.key_of(m) or "").startswith("perp:") and " " in key
        }
        if len(told) == 1:
            index.merge(bare, told.pop())


_BAND: Final = r"(?:members?|fighters|guerrillas|rebels|militants|gunmen|elements|men|part) (?:of|from)"
_HELD: Final = r"(?:believed|thought|said|presumed|suspected|reported|alleged|known|understood)"
_MEMBERS: Final = lazy(
    r"(?: who [^.;]{3,160}?|, [^.;]{3,140},)? (?:(?:is|are|was|were|be|been|have|has|may|might|reportedly|allegedly"
    r"|apparently|probably) )*(?:belong(?:s|ed)? to"
    rf"|{_HELD} of belonging to|(?:suspected |alleged |identified as )?{_BAND}"
    rf"|{_HELD} to (?:belong to|be (?:from|{_BAND})))(?: the| a)?(?: [a-z][a-z-]{{2,20}}){{0,2}}(?: the)? ?[\"“]?"
    rf"|,? (?:probably|possibly|likely|suspected|alleged|presumed|{_HELD} to be)(?: the)? ",
)
"""What stands between attackers without a name and the group whose men they are."""
_NEAR: Final = 260
_MEN: Final = ("men", "individuals", "people")


def _members_told(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Gives attackers without a name to the group to which a sentence says that they belong: "The men who raided the
    post were members of the X", "The gunmen belonged to the X, police said".
    """
    if index.context.itemized:
        return
    last: Mention | None = None
    key = ""
    """Whom the last noun of attackers is of; "the men" are those that a text called armed men."""
    for m in mentions:
        band = m.kind == "force" and m.type in ("armed_group", "militia")
        if band and last is not None and m.start - last.end < _NEAR:
            into = index.key_of(m)
            if key.startswith("perp:") and into and _MEMBERS.fullmatch(text, last.end, m.start):
                index.merge(key, into)
        if m.kind == "generic" and m.type in ("unidentified", "armed_group"):
            into = index.key_of(m) or ""
            again = last is not None and last.key == m.key and text.endswith(("The ", "the "), 0, m.start)
            if again and key.startswith("perp:") and not into.startswith(("perp:", "army:")):
                index.merge(key, into)  # "Armed men raided …. The gunmen, thought to be of the X, fled."
            last, key = m, into
        elif (
            m.kind == "generic"
            and m.text.lower() in _MEN
            and key
            and text.endswith(("The ", "the "), 0, m.start)
        ):
            last = m
        elif m.kind in ("force", "person") or m.type == "state_forces":
            last = None


_ATTACK_BY: Final = lazy(
    r"[.!?][”\"’']?\s{1,3}(?:The|This|That) (?:[\w.:’'-]+ ){0,4}(?:attack|ambush|raid|assault|bombing|onslaught|strike)"
    r" by(?: the)? \Z"
)
"""Before the name of those who did what the sentence before told: "… a rebel band. The dawn attack by the X"."""
_ONE_BAND: Final = ("band", "group", "army", "movement", "organization", "organisation", "faction", "force")


def _attack_by(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Gives the one band without a name that struck to the group whose attack the next sentence calls it: "killed by
    the largest rebel band. The attack by the X …".
    """
    if index.context.itemized:
        return
    last: Mention | None = None
    for m in mentions:
        if m.kind == "generic" and m.type in ("armed_group", "unidentified"):
            last = m if (index.key_of(m) or "").startswith("perp:") else None
        elif m.kind == "force" and m.type in ("armed_group", "militia"):
            near = last is not None and m.start - last.end < _NEAR
            if near and last is not None and _ATTACK_BY.search(text, last.end, m.start) is not None:
                behind = text[last.end : last.end + 14].lower().split()
                if last.text.lower().endswith(_ONE_BAND) or (behind and behind[0].strip(".,") in _ONE_BAND):
                    index.merge(index.key_of(last) or "", index.key_of(m) or "")
            last = None


def _paramilitaries(index: ActorIndex, mentions: list[Mention], text: str) -> None:
    """Gives "the paramilitary" to the one group that a text calls so: "the paramilitary X Forces"."""
    bare = [m for m in mentions if m.key in ("known:paramilitaries", "perp:paramilitaries")]
    if not bare:
        return
    groups = [m for m in mentions if m.kind == "force" and m.type in ("armed_group", "militia")]
    called = {m.key for m in groups if text.endswith("paramilitary ", 0, m.start)}
    if len(called) == 1:
        for m in bare:
            index.hand(m, next(iter(called)))


def _one_force(index: ActorIndex, mentions: list[Mention]) -> None:
    """Gives bare soldiers to the security forces that a text speaks of, where it names no army and calls nobody so."""
    if index.context.itemized:
        return
    armies: dict[str, list[Mention]] = {}
    told = {index.key_of(m) for m in mentions if m.head.lower().endswith(("forces", "force", "personnel"))}
    for m in mentions:
        if (key := index.key_of(m) or "").startswith("army:"):
            armies.setdefault(key, []).append(m)
    for key, own in armies.items():
        into = f"security:{own[0].country or key.partition(':')[2]}"
        bare = all(m.kind == "generic" and not simplify(m.head).startswith("army") for m in own)
        if bare and into in told:  # not where but "a security official" speaks of the soldiers
            index.merge(key, into)
