"""Which actors a noun group means: names, common nouns, pronouns, countries for their forces; and on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.actors.backed import LINKED, LINKING
from extract.engines.rules.grammar.chunks import Chunk, in_a_row
from extract.engines.rules.grammar.link_lists import until_beside
from extract.engines.rules.grammar.referring import known_count
from extract.engines.rules.roles.allied import allied
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.roles.one_meant import ONE, post_in_party, struck_state
from extract.engines.rules.roles.pronouns import (
    OF_TWO,
    THEIRS,
    Pronouns,
    bomb_before,
    hits_outlaws,
    in_addition,
    main_doers,
    numbered_unit,
    on_their_way,
    was_hit,
    whose_own,
)
from extract.engines.rules.vocabulary.actor_types import FIGHTING, IRREGULAR, OUTLAWS
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.vocabulary.finding import Mention
    from extract.engines.rules.voices.attribution import Scope

OWN: Final = listed("own") | {"losses", "casualties"}
"""Nouns that with "its" or "their" are the party that speaks or acts."""
_MEMBERS: Final = listed("members")
_CROWDS: Final = listed("crowds")
"""Nouns that only say how many: "a band of gunmen", "dozens of rebels"."""
_BANDS: Final = listed("bands")
"""Nouns of those together whom "of" names: "a group of gunmen"."""
_GROUP: Final = frozenset(["group", "movement", "organization", "organisation", "outfit"])
NOBODY: Final = listed("nobody")
"""Heads of common nouns that name no party by themselves."""
BORDERS: Final = frozenset(("border", "borders", "frontier", "boundary"))
"""Nouns whose "with" names the land beyond, no foe."""
_SHOTS: Final = frozenset(("gunfire", "fire", "bullets", "bullet", "shots", "shot"))
"""What is of those who shoot: "killed by gunfire of unknown assailants"."""
_DOING: Final = frozenset(("kill", "wound", "capture", "seize"))
_STRIKES: Final = frozenset(("attack", "storm", "ambush", "bomb", "raid"))
_SHOOTING: Final = frozenset(
    ("open fire", "fire", "shoot", "throw", "hurl", "lob", "attack", "ambush", "stab")
)
_CLAUSE: Final = 3
"""Chunks that a main clause before "when they" has at least."""
_FORMER: Final = frozenset(("former", "ex", "retired"))


def of_his_family(c: Chunk) -> bool:
    """Whether kin are meant and no comrades: "a teacher and two of his brothers", "five of his family members"."""
    return (c.head == "brothers" or "family" in c.words) and c.det in ("his", "her", "their")


def _of(chunks: list[Chunk], j: int) -> int:
    """How far behind a noun group the one is whose people it names: "fighters of the X", "belonging to the X"."""
    if j + 2 >= len(chunks):
        return 0
    if chunks[j + 1].head == "belonging" and chunks[j + 2].head == "to":
        return 3 if j + 3 < len(chunks) and chunks[j + 3].kind == "NG" else 0
    joined = chunks[j + 1].kind == "P" and chunks[j + 1].head in ("from", "of", "belonging", "with")
    return 2 if joined and chunks[j + 2].kind == "NG" else 0


def _one_hurt(s: Sentence, c: Chunk, m: Mention) -> bool:
    """Whether one of those who mostly only speak was hurt himself, "killed a local politician", or taken as nobody's
    man: "took nine hostages".
    """
    told = m.head.lower() in ("politician", "official", "politicians", "officials", "hostage", "hostages")
    told = told and all(x is m or x.kind == "place" for x in c.mentions)  # not "three police officials"
    return told and any(x.people and s.chunks[x.noun] is c for x in s.losses)


class Parties(Pronouns):
    """Tells the actors of noun groups of one document, and puts them on the sides of a frame."""

    def actors(self, s: Sentence, c: Chunk, *, before: int | None = None) -> list[str]:
        """Ids of the collective actors that a noun group names; a pronoun stands for who spoke or acted last."""
        if c.pron or (c.det in THEIRS and c.head in OWN and not of_his_family(c) and not numbered_unit(c)):
            return self._pronoun(s, c)
        if c.head in _GROUP and (c.det == "no" or (c.figure is not None and c.figure.high == 0)):
            return []  # "No rebel group claimed the attack"
        if known_count(c):
            return self.last_hit(s, c)
        if c.head in OF_TWO and c.det == "the" and not c.mentions:
            return self.of_two(s, c)
        if not c.mentions and c.head not in _GROUP:
            return self.by_country(c)
        if (
            c.head in _GROUP
            and c.det in ("the", "this", "that", "his", "her")
            and not any(m.kind == "force" for m in c.mentions)
        ):
            if len(c.words) > 2 and self.a.masked[c.end - len(c.head)].isupper() and not c.mentions:
                return []  # "the Coastal Safety Organisation", which nobody has told of before
            # "the main rebel group, the X" is that group; bare, it is the one named last.
            told = (x for m in c.mentions if (x := self.a.index.of(m)) in self.groups)
            group = next(told, None) or self.last_group(c.start)
            return [group] if group is not None else self.outlaws_before(c)
        head = c.head_mention
        if head is not None and head.kind == "person" and not _FORMER.isdisjoint(c.words[:2]):
            return []  # "former army chief X" is no attack on the army
        out: list[str] = []
        for m in c.mentions:
            if m.kind not in ("force", "generic") or (before is not None and m.start >= before):
                continue
            if m.kind == "generic" and m.head.lower() in NOBODY and not _one_hurt(s, c, m):
                continue
            at = m.end + 1
            if self.a.masked[at : at + 2].lower() in LINKING and LINKED.match(self.a.masked, m.end):
                continue
            actor = self.a.index.of(m)
            if actor is not None and actor not in out:
                out.append(actor)
        if len(out) > 1:
            out = self._head_only(c, out)
        return out or self.by_country(c)

    def _head_only(self, c: Chunk, out: list[str]) -> list[str]:
        """Of several parties in one group the last names it ("FARC splinter group X"), or the first before a noun."""
        head = c.head_mention
        if head is None:
            return out
        actor = self.a.index.of(head)
        if head.kind == "generic":
            forces = [x for m in c.mentions if m.kind == "force" and (x := self.a.index.of(m)) in out]
            return forces[-1:] or out[-1:]
        return [actor] if actor in out and actor is not None else out

    def _owned(self, c: Chunk, m: Mention, *, next_to: bool) -> bool:
        """Whether a noun before "of" belongs to the party behind: "fighters of", "a band of", "warplanes of"."""
        if c.head in _MEMBERS or c.head in _SHOTS:
            return True
        means = self.a.triggers.means
        return (next_to and c.head in _BANDS and m.type in FIGHTING) or means.get(c.head) == "air_strike"

    def named(self, s: Sentence, i: int) -> list[str]:
        """The actors of the noun group at `i`; "rebels from the X" and "fighters of the X" are the X."""
        chunks = s.chunks
        own = self._called(chunks, i) or self.actors(s, chunks[i])
        head = chunks[i].head_mention
        if not own and (army := self.first_nation(chunks, i)) is not None:
            return army
        if (head is not None and head.kind != "generic" and not post_in_party(chunks[i])) or chunks[i].pron:
            return own
        out: list[str] = []
        crowd = not own and not chunks[i].mentions and chunks[i].head in _CROWDS
        some = not own and not chunks[i].words and chunks[i].figure is not None  # "three of the attackers"
        j = i
        while (step := _of(chunks, j)) > 0:
            j += step
            group = in_a_row(chunks, j)
            until = until_beside(chunks, i, group)
            for g in group[:until]:  # "members of the X and three soldiers": those are told beside them
                if not chunks[g].mentions:
                    out.extend(self.first_nation(chunks, g) or [])  # "a force of Lombian and Targan troops"
                ours = chunks[g].det == "our" and chunks[g].head in OWN and chunks[i].head in _MEMBERS
                if ours and chunks[i].figure is not None and (mine := self.actors(s, chunks[g])):
                    out.extend(mine)  # "six fighters of our forces fell", the X said
                    continue
                out.extend(self._called(chunks, g))
                if (chunks[g].head in _GROUP and not chunks[g].mentions) or (
                    chunks[i].head == "one" and chunks[g].det in THEIRS and chunks[g].head in OWN
                ):  # "one of its fighters"
                    out.extend(self.actors(s, chunks[g]))
                for m in chunks[g].mentions:
                    owned = self._owned(chunks[i], m, next_to=j == i + 2) or (crowd and m.type != "civilians")
                    owned = owned or (some and j == i + 2)
                    body = m.kind == "force" or (m.kind == "generic" and owned)
                    if body and not LINKED.match(self.a.masked, m.end):
                        actor = self.a.index.of(m)
                        if actor is not None and self.a.types.get(actor) not in ("media", "person"):
                            out.append(actor)
            j = group[-1] if until == len(group) else len(chunks)
        out += [x for m in allied(chunks, i, j) if (x := self.a.index.of(m)) is not None]
        return list(dict.fromkeys(out)) if out else own

    def _called(self, chunks: list[Chunk], i: int) -> list[str]:
        """ "The main rebel group, the X, …": the X."""
        if chunks[i].head not in _GROUP or i + 2 >= len(chunks) or chunks[i + 1].head != ",":
            return []
        if any(m.kind == "force" and not LINKED.match(self.a.masked, m.end) for m in chunks[i].mentions):
            return []
        m = chunks[i + 2].head_mention if chunks[i + 2].kind == "NG" else None
        actor = (
            self.a.index.of(m) if m is not None and m.kind == "force" and m.type == "armed_group" else None
        )
        return [actor] if actor is not None else []

    def _pronoun(self, s: Sentence, c: Chunk) -> list[str]:
        own = c.det in THEIRS
        if not own and c.head in ONE and (one := self.one_hit(s, c)):
            return one
        if not own and c.head not in ("they", "it", "we", "he", "them", "us"):
            return []
        if (
            not own
            and c.head in ("it", "them")
            and (other := self.accused_one(s, c) or self._acted_on(s, c) or self.team_before(s, c))
        ):
            return other
        if c.head == "they" and (party := self._striking(s, c) or self.last_hit(s, c)):
            return party
        scope = scope_at(s, c.start)
        if (
            c.head == "it"
            and (self.thing or bomb_before(s, c, self.a.triggers.means))
            and (all(v.start > c.start for v in (scope.voices if scope else ())) or self._blast(s, c, scope))
        ):
            return []  # "A mine went off … It killed six, police said."
        if scope is not None and own:
            scope = whose_own(s, c, scope)
        they = c.head == "they" and scope is not None and not in_addition(s, c)
        if they and (only := self.only_before(s, c)) and (was_hit(s, c) or self._acted(s, c, only)):
            return only  # "police said the soldiers were on patrol when they were ambushed"
        if c.head in ("they", "it") and was_hit(s, c) and self._thing_before(s, c):
            return self.only_before(s, c) if c.head == "they" else []
        behind = scope is not None and all(v.start > c.start for v in scope.voices)
        if behind and c.head in ("they", "them") and (only := self._people_before(s, c)):
            return only  # "Six boys died when they hit a mine, police said": not those who only speak
        if behind and c.head == "they" and (hit := self._hit_before(s, c)):
            return hit
        if behind and c.head == "they" and (self.last or not hits_outlaws(s, c)):
            return list(self.last)  # "Gunmen came at night. They killed six, according to the police"
        if scope is not None and c.head in ("they", "them") and self._quoted(scope):
            return list(self.last) if c.head == "they" and not was_hit(s, c) else []
        if scope is not None and (
            c.head in ("we", "us") or c.det == "our" or (scope.voices and scope.voices[0].start >= s.start)
        ):
            mine = self.speaking_for(c, scope) or self._group_speaking(scope)
            if not mine and (c.head == "they" or c.det == "their"):
                return self.only_before(s, c) if own else list(self.last)  # "They shelled it, residents said"
            return [self.troops_of(x, c) for x in mine] if own else mine
        if c.det == "our":
            actor = self.a.index.of(c.head_mention) if c.head_mention is not None else None
            return [actor] if actor is not None else []
        if c.head == "they" and (only := self.only_before(s, c) or self._clashed(s, c)):
            return only
        if c.head == "they" and was_hit(s, c) and (on := on_their_way(s, c)) is not None:
            return self.named(s, on)
        if c.det == "their" and was_hit(s, c) and (only := self.only_before(s, c)):
            return only  # "two soldiers were killed when their patrol was ambushed"
        if c.det == "its" and (body := self.one_body(s, c) or self.its_fighters(s, c)):
            return body
        if c.det == "their" and (main := main_doers(s, c)):
            return [x for k in main for x in self.named(s, k)]  # "Police shot back when gunmen hit their van"
        return list(self.last) if own or c.head in ("they", "them", "it") else []

    def _blast(self, s: Sentence, c: Chunk, scope: Scope | None) -> bool:
        """Whether it was the bomb told of before of which forces of a state say that it killed: "A bomb went off.
        Police said it killed six", where they do not count dead outlaws.
        """
        verb = next((x for x in s.chunks if x.kind == "VG" and [s.chunks[i] for i in x.subject] == [c]), None)
        if scope is None or not self.thing or verb is None or verb.cls not in ("kill", "wound", "destroy"):
            return False
        hit = [m.type for i in verb.object for m in s.chunks[i].mentions]
        said = [m.type for v in scope.voices for m in v.mentions]
        return set(said) <= {"state_forces", "government"} and not any(x in OUTLAWS for x in hit)

    def _group_speaking(self, scope: Scope) -> list[str]:
        """The group named last, where "the group" speaks: "the group said that its fighters withdrew"."""
        bare = any(v.head in _GROUP and not v.mentions for v in scope.voices)
        last = self.last_group(scope.start) if bare else None
        return [last] if last is not None else []

    def _hit_before(self, s: Sentence, c: Chunk) -> list[str]:
        """Whom a sentence says were hit before it tells what they did: "troops killed a gunman after they had fired at
        a patrol, police said".
        """
        i = s.chunks.index(c)
        verb = next((v for v in reversed(s.chunks[:i]) if v.kind == "VG"), None)
        if verb is None or verb.cls not in ("kill", "wound", "capture") or s.chunks[i - 1].head != "after":
            return []
        if doers := self._ambushing(s, i, verb):
            return doers
        return [x for k in verb.patients for x in self.named(s, k)] or [
            x
            for v in s.chunks[:i]
            if v.cls in ("kill", "wound")
            for k in v.patients
            for x in self.named(s, k)
        ]

    def _striking(self, s: Sentence, c: Chunk) -> list[str]:
        """Who struck in "X killed Y when they opened fire": outlaws whose victims are none, or the outlaws killed."""
        i = s.chunks.index(c)
        what = next((v for v in s.chunks[i + 1 : i + 3] if v.kind == "VG"), None)
        main = next((v for v in reversed(s.chunks[:i]) if v.kind == "VG"), None)
        if (
            i < _CLAUSE
            or s.chunks[i - 1].head not in ("when", "as", "after", "because")
            or what is None
            or main is None
        ):
            return []
        hurt = main.voice == "active" and main.cls in ("kill", "wound")
        if hurt and what.voice == "active" and what.cls in _STRIKES and struck_state(s, main, what):
            return [x for k in main.patients for x in self.named(s, k)]
        if s.chunks[i - 1].head in ("after", "because"):  # who raids a house may as well have come to kill
            shot = what.verb is not None and what.verb.lemma in _SHOOTING
            hurt = hurt and shot and all(s.chunks[k].det not in THEIRS for k in what.object)
        if not hurt or what.voice != "active" or what.cls not in _STRIKES:
            return []
        doing = [x for k in main.subject if not s.chunks[k].pron for x in self.named(s, k)]
        hit = [x for k in main.patients for x in self.named(s, k)]
        outlaws = [bool(x) and all(self.a.types.get(y) in IRREGULAR for y in x) for x in (doing, hit)]
        return doing if outlaws == [True, False] else hit if outlaws == [False, True] else []

    def _ambushing(self, s: Sentence, i: int, verb: Chunk) -> list[str]:
        """The outlaws who killed men of a state after "they" attacked "their convoy": that is a convoy of those men."""
        what = next((v for v in s.chunks[i + 1 : i + 3] if v.kind == "VG"), None)
        doers = [x for k in verb.subject for x in self.named(s, k)] if verb.voice != "passive" else []
        irregular = bool(doers) and all(self.a.types.get(x) in IRREGULAR for x in doers)
        theirs = what is not None and any(s.chunks[k].det == "their" for k in what.object)
        return doers if irregular and theirs else []

    def _people_before(self, s: Sentence, c: Chunk) -> list[str]:
        """The one party or crowd that a sentence names before a pronoun, besides those who do it to them."""
        i = s.chunks.index(c)
        doers = (
            set(s.chunks[i - 1].subject) if i and s.chunks[i - 1].kind == "VG" and c.head == "them" else set()
        )
        doing = {x for k in doers for x in self.named(s, k)}
        told = [m for m in s.mentions if m.end <= c.start and m.kind in ("force", "generic")]
        found = dict.fromkeys(x for m in told if (x := self.a.index.of(m)) is not None and x not in doing)
        return list(found) if len(found) == 1 else []

    def _thing_before(self, s: Sentence, c: Chunk) -> bool:
        """Whether what was hit is no party but what the sentence opened on: "The lorries were on the way to X when they
        were ambushed" are not those who acted last.
        """
        i = s.chunks.index(c)
        verb = next((v for v in s.chunks[:i] if v.kind == "VG"), None)
        if verb is None or not verb.subject or verb.cls == "say":
            return False
        doers = [s.chunks[k] for k in verb.subject]
        if any(x.pron or x.kind != "NG" or x.det in THEIRS for x in doers):
            return False
        return not any(self.named(s, k) for k in verb.subject)

    def _acted(self, s: Sentence, c: Chunk, party: list[str]) -> bool:
        """Whether a party did something in a clause before "they": "X said the rebels fled and that they left …"."""
        i = s.chunks.index(c)
        verbs = (v for v in s.chunks[:i] if v.kind == "VG" and v.cls != "say" and v.subject)
        return any(x in party for v in verbs for k in v.subject for x in self.named(s, k))

    def _clashed(self, s: Sentence, c: Chunk) -> list[str]:
        """Who killed others in a clash told before "they": "troops clashed with the X, where they killed ten"."""
        i = s.chunks.index(c)
        verb = next((v for v in s.chunks[i + 1 : i + 3] if v.kind == "VG"), None)
        clash = next((v for v in s.chunks[:i] if v.kind == "VG" and v.cls == "clash" and v.subject), None)
        if verb is None or clash is None or verb.voice != "active" or verb.cls not in _DOING:
            return []
        return [x for k in clash.subject if not s.chunks[k].pron for x in self.named(s, k)]

    def _acted_on(self, s: Sentence, c: Chunk) -> list[str]:
        """ "A patrol was on its way when rebels fired on it": an object stands for the subject of the clause before."""
        chunks = s.chunks
        i = chunks.index(c)
        if not i or chunks[i - 1].kind not in ("P", "VG"):
            return []
        verbs = [k for k in range(i) if chunks[k].kind == "VG" and chunks[k].cls != "say"]
        doers = chunks[verbs[-1]].subject if verbs else []
        if c.head == "them" and doers and len(verbs) > 1 and chunks[verbs[-2]].subject == doers:
            # "Guards met rebels and fired at them": those they met.
            met = [x for g in chunks[verbs[-2]].object if not chunks[g].pron for x in self.named(s, g)]
            if met and all(self.a.types.get(x) in FIGHTING for x in met):
                return met
            people = [
                m for g in chunks[verbs[-2]].object for m in chunks[g].mentions if m.type == "civilians"
            ]
            if people and (hit := self.a.index.of(people[-1])) is not None:
                return [hit]  # "selected their victims and shot them"
        for k in reversed(verbs[:-1]):
            other = chunks[k].subject
            if (
                doers
                and other
                and other[-1] < doers[0]
                and (
                    found := [
                        x
                        for g in other
                        for x in self.named(s, g)
                        if self.a.types.get(x) not in ("media", "person")
                    ]
                )
            ):
                return found
        return []
