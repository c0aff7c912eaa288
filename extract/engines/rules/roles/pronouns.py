"""Whom a pronoun may stand for: those who speak, the one party named before it, those who were on their way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.one_meant import hit_alone, one_before
from extract.engines.rules.roles.those_hit import ThoseHit
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, REGULAR, UNARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.vocabulary.finding import Mention
    from extract.engines.rules.voices.attribution import Scope

THEIRS: Final = ("its", "their", "our", "his", "her")
RANKS: Final = listed("officers") | {"gen.", "col.", "maj.", "lt.", "brig.", "capt."}
_BEFALLEN: Final = frozenset(("kill", "wound", "abduct", "die", "capture", "vanish"))
_ATTACKING: Final = frozenset(("attack", "ambush", "storm", "bomb", "shell"))
_OWN_MEN: Final = frozenset(
    ("men", "unit", "units", "brigade", "battalion", "company", "regiment", "comrades")
)
_FIGHTERS: Final = wordset(
    "fighter fighters member members militant militants insurgent insurgents guerrillas rebels gunmen jihadists "
    "terrorists"
)
"""Men whom a group has, and no army."""
_TROOPS: Final = frozenset(("soldiers", "troops", "servicemen", "soldier", "forces", "servicemembers"))


_BODIES: Final = listed("bodies_of_men") | wordset(
    "patrol unit team column squad force convoy outpost post base checkpoint army"
)
_TEAMS: Final = frozenset(("team", "party", "patrol", "squad", "column", "contingent"))
OF_TWO: Final = ("former", "latter")


def _one_of_many(m: Mention) -> bool:
    """Whether a mention is of one body of men, of which one says "its": "an army patrol"."""
    return m.head.lower().rpartition(" ")[2] in _BODIES


def numbered_unit(c: Chunk) -> bool:
    """Whether a noun group is a unit by its number, whoever's it is: "its 4th Battalion"."""
    m = c.head_mention
    return m is not None and m.key.startswith("unit:")


def bomb_before(s: Sentence, c: Chunk, means: Mapping[str, str]) -> bool:
    """Whether a sentence names a bomb before "it": "A bomb wounded six when it went off, police said"."""
    return any(x.kind == "NG" and x.start < c.start and means.get(x.head) == "bombing" for x in s.chunks)


def was_hit(s: Sentence, c: Chunk) -> bool:
    """Whether something was done to those whom a pronoun stands for."""
    i = s.chunks.index(c)
    verb = next((v for v in s.chunks[i + 1 :] if v.kind == "VG"), None)
    return verb is not None and verb.voice == "passive" and i in verb.subject


def hits_outlaws(s: Sentence, c: Chunk) -> bool:
    """Whether those whom a pronoun stands for struck armed men: "They killed six rebels, the army said"."""
    i = s.chunks.index(c)
    hit = [x for v in s.verbs if i in s.chunks[v].subject for x in s.chunks[v].object]
    return any(m.type in OUTLAWS for x in hit for m in s.chunks[x].mentions)


def on_their_way(s: Sentence, c: Chunk) -> int | None:
    """The noun group of those who were doing something when they were attacked: "The pilgrims were returning when they
    were shot at".
    """
    i = s.chunks.index(c)
    if i < 2 or s.chunks[i - 1].head not in ("when", "as", "after", "before", "while"):
        return None
    verb = next((v for v in s.chunks[:i] if v.kind == "VG" and v.cls != "say" and v.subject), None)
    who = s.chunks[verb.subject[0]] if verb is not None else None
    known = (
        who is not None and not who.pron and who.det in ("the", "these", "those") and who.head.endswith("s")
    )
    return verb.subject[0] if verb is not None and known else None


def main_doers(s: Sentence, c: Chunk) -> list[int]:
    """Who acts or is hurt in the main clause before "when others attacked their van"; nobody where others do not
    attack.
    """
    i = s.chunks.index(c)
    v = next((k for k in range(i - 1, -1, -1) if s.chunks[k].kind == "VG"), -1)
    if v < 0 or s.chunks[v].cls not in _ATTACKING or s.chunks[v].voice != "active" or not s.chunks[v].subject:
        return []
    first = s.chunks[v].subject[0]
    if (
        not first
        or s.chunks[first].pron
        or s.chunks[first - 1].head not in ("when", "after", "as", "while", "because")
    ):
        return []
    main = next((s.chunks[k] for k in range(first - 1, -1, -1) if s.chunks[k].kind == "VG"), None)
    if main is None or main.cls == "say":
        return []
    told = main.voice == "active" or (main.cls == "other" and not main.aux)
    return main.subject if told or main.cls in _BEFALLEN else []


def in_addition(s: Sentence, c: Chunk) -> bool:
    """Whether a pronoun opens what a speaker adds, who is meant: "the guards said, adding that they killed one"."""
    i = s.chunks.index(c)
    i -= i > 1 and s.chunks[i - 1].head == "that"
    return i > 1 and s.chunks[i - 1].head in _ADDING and s.chunks[i - 1].kind == "VG"


_ADDING: Final = ("adding", "stating", "claiming", "noting", "stressing", "saying")


def whose_own(s: Sentence, c: Chunk, scope: Scope) -> Scope:
    """The scope of whom "its soldiers" in a scope are: the one around it that names somebody, or that of the party that
    denies what another one claims: "denied a rebel claim that nine of its soldiers fell".
    """
    i = s.chunks.index(c)
    if i > 1 and s.chunks[i - 1].head == "of" and s.chunks[i - 2].figure is not None:
        scope = next((x for x in s.scopes if x.of[0] <= c.start < x.of[1]), scope)
    if any(v.mentions for v in scope.voices):
        return scope
    # "In a communique … the X said its fighters": theirs whom a scope around it names.
    wide = [x for x in s.scopes if x.start <= c.start < x.end and any(v.mentions for v in x.voices)]
    return max(wide, key=lambda x: x.start, default=scope)


_QUOTE: Final = lazy(r"[“\"«]|``")
"""What opens a quotation."""


class Pronouns(ThoseHit):
    """Tells whom a pronoun stands for by who speaks or is named, whatever they did."""

    def team_before(self, s: Sentence, c: Chunk) -> list[str]:
        """The forces of whom a sentence has just told by a bare noun: "As the team came near, rebels fired on it"."""
        teams = [x for x in s.chunks if x.start < c.start and x.kind == "NG" and x.head in _TEAMS]
        if not teams or teams[-1].det != "the" or any(m.kind == "force" for m in teams[-1].mentions):
            return []
        sent = self.on_mission(s.index) or [x for x in self.last if self.a.types.get(x) in REGULAR]
        body = self.last_force(c.start)
        return sent or ([body] if body is not None else [])

    def only_before(self, s: Sentence, c: Chunk) -> list[str]:
        """The one armed party that a sentence names before "they", besides those who speak in it."""
        spoken = [v.own for x in s.scopes for v in x.voices]
        found: set[str] = set()
        for m in s.mentions:
            if m.start >= c.start:
                break
            actor = self.a.index.of(m) if m.kind in ("force", "generic") else None
            armed = actor is not None and self.a.types.get(actor) in (*FIGHTING, "international")
            if actor is not None and armed and not any(begin <= m.start < end for begin, end in spoken):
                found.add(actor)
        return sorted(found) if len(found) == 1 else []

    def outlaws_before(self, c: Chunk) -> list[str]:
        """Those who acted last, where "the group" has no name: "Gunmen raided Lomba. The same group then hit Oro"."""
        return [] if c.mentions else [x for x in self.last if self.a.types.get(x) in OUTLAWS]

    def speaking_for(self, c: Chunk, scope: Scope) -> list[str]:
        """Those who speak in a scope, or whom its speakers belong to: "we", "its soldiers", "it" after "Lomba said"."""
        own = c.det in THEIRS
        spoken = [m for v in scope.voices for m in v.mentions]
        mine = [x for m in spoken if m.kind in ("force", "generic") and (x := self.a.index.of(m)) is not None]
        if not mine and (c.head in ("we", "us") or own):
            people = [x for m in spoken if m.kind == "person" and (x := self.a.index.of(m)) is not None]
            mine = [x for p in people for x in sorted(self.a.kin.get(p, ()))] or self._of_officers(spoken, c)
        if not mine and (own or c.head == "it"):
            lands = [m for m in spoken if m.kind == "place" and m.head == "country"]
            mine = [x for m in lands[:1] if (x := self.a.forces(m)) is not None]
        return mine

    def one_hit(self, s: Sentence, c: Chunk) -> list[str]:
        """The nameless one whom "him" stands for where something is done to him, or who was hit when "he" did it."""
        if c.head in ("he", "she") and (told := self.hit_when(s, c)) is not None:
            return told
        m = one_before(self.a.sentences, s, c) if hit_alone(s, c) else None
        actor = self.a.index.of(m) if m is not None else None
        return [actor] if actor is not None else []

    def accused_one(self, s: Sentence, c: Chunk) -> list[str]:
        """Who did what the clause before tells, where others accuse "it": "The army attacked, and it was accused by the
        bishops of burning farms".
        """
        i = s.chunks.index(c)
        verbs = [k for k in s.verbs if s.chunks[k].subject == [i] and s.chunks[k].voice == "passive"]
        if not any(s.chunks[k].agent and s.chunks[k].cls in ("say", "blame") for k in verbs):
            return []
        before = [g for k in s.verbs if k < i for g in s.chunks[k].subject if not s.chunks[g].pron]
        return self._of_group(s, before[0]) if before else []

    def of_two(self, s: Sentence, c: Chunk) -> list[str]:
        """Whom "the former" and "the latter" stand for: the first or the second of the two parties named before."""
        before = [m for m in s.mentions if m.end <= c.start]
        for told in (before, [*(self.a.sentences[s.index - 1].mentions if s.index else ()), *before]):
            found = [self.a.index.of(m) for m in told if m.kind in ("force", "generic")]
            two = [x for x in dict.fromkeys(found) if x is not None and self.a.types.get(x) not in UNARMED]
            if len(two) == len(OF_TWO):
                return [two[OF_TWO.index(c.head)]]
        return []

    def one_body(self, s: Sentence, c: Chunk) -> list[str]:
        """The one patrol or unit that "its" goes back to, where those who acted last are many: "Rebels ambushed a
        patrol. Six of its men fell".
        """
        told = s if any(m.end <= c.start and m.type in FIGHTING for m in s.mentions) else None
        if told is None and s.index:
            told = self.a.sentences[s.index - 1]
        if told is None:
            return []
        before = [m for m in told.mentions if m.kind in ("force", "generic") and (m.end <= c.start)]
        hitting = [x for x in told.chunks if x.kind == "VG" and x.cls in _ATTACKING]
        doers = {m.start for x in hitting for k in x.doers for m in told.chunks[k].mentions}
        acted = [m for m in before if m.start in doers or self.a.index.of(m) in self.last]
        if not acted or any(not m.text.endswith(("s", "men")) for m in acted):
            return []
        bodies = [m for m in before if m not in acted and m.type in FIGHTING and _one_of_many(m)]
        bodies = bodies or [m for m in before if m not in acted and m.kind == "force" and m.type in FIGHTING]
        bodies = [m for m in bodies if not m.text.endswith("s") or m.text.endswith("Forces")]
        found = {x for m in bodies if (x := self.a.index.of(m)) is not None}
        return list(found) if len(found) == 1 else []

    def its_fighters(self, s: Sentence, c: Chunk) -> list[str]:
        """The one group whose fighters fell where a state's forces acted last: "The army raided a camp of the X, and
        nine of its fighters were killed".
        """
        if c.head not in _FIGHTERS or not all(self.a.types.get(x) in REGULAR for x in self.last):
            return []
        before = [m for m in s.mentions if m.end <= c.start and m.kind == "force"]
        if not before and s.index:
            before = [m for m in self.a.sentences[s.index - 1].mentions if m.kind == "force"]
        groups = {x for m in before if m.type == "armed_group" and (x := self.a.index.of(m)) is not None}
        return list(groups) if len(groups) == 1 else []

    def _quoted(self, scope: Scope) -> bool:
        """Whether the words of a scope are quoted, so that who speaks is "we" in them."""
        return bool(_QUOTE.search(self.a.text, max(0, scope.start - 3), scope.start + 3))

    def _of_officers(self, spoken: list[Mention], c: Chunk) -> list[str]:
        """The army of a general who speaks of "his troops"."""
        named = [m for m in spoken if m.kind == "person"]
        ranked = any(
            not RANKS.isdisjoint(self.a.masked[max(0, m.start - 24) : m.start].lower().split()) for m in named
        )
        land = self.a.index.context.at(c.start)
        if not ranked or c.head not in _TROOPS | _OWN_MEN:
            return []
        army = self.last_force(c.start)
        if army is not None and self.a.index.branch_of(army) == "police":
            own = c.head_mention  # a general's soldiers are no police, whom the text has named last
            army = self.a.index.of(own) if own is not None and own.type == "state_forces" else None
        army = army or (self.a.army(land, c.start) if land is not None else None)
        return [army] if army is not None else []

    def troops_of(self, actor: str, c: Chunk) -> str:
        """Those of a government that speaks ("the ministry said three of its soldiers …") are its army."""
        country = self.a.countries.get(actor) if c.head in _TROOPS else None
        return actor if country is None else self.a.army(country, c.start) or actor
