"""Closed classes of English words and how a verb is told from a noun: what the chunker needs to know of grammar."""

from __future__ import annotations

from typing import Final

DET: Final = frozenset(
    "the a an this that these those his her its their our my your another other each every both all any no such what same said".split()
)
PREP: Final = frozenset(
    """of in on at by with from for into onto near against during before between among amongst amid amidst around over under
    through across along within without about as than via inside outside toward towards upon following including despite behind
    beside besides beyond except per since until till off out up down per concerning regarding versus throughout aboard
    involving like unlike above below alongside according""".split()
)
CONJ: Final = frozenset("and or but nor while when where after because although though if whereas so & yet plus once".split())
REL: Final = frozenset("who which whom whose that".split())
PRON: Final = frozenset("he she it they we i you him them us me himself herself itself themselves everyone someone".split())
SUBJECT_PRON: Final = frozenset("he she it they we i you who which that".split())
BE: Final = frozenset("be am is are was were been being get got gets getting".split())
HAVE: Final = frozenset("have has had having".split())
MODAL: Final = frozenset("will would can could may might shall should must do does did".split())
AUX: Final = BE | HAVE | MODAL
NEG: Final = frozenset("not never n't cannot neither hardly".split())
ADV: Final = frozenset(
    """then also later earlier meanwhile however still already yet again now then there here soon just only too even almost about
    once twice ago together apart away back ever often once long well far so thus hence abroad overnight forward ahead either
    separately respectively otherwise instead first afterwards afterward thereafter elsewhere moreover furthermore""".split()
)
NOT_ED: Final = frozenset(
    """hundred need indeed speed weed seed breed bleed feed creed greed kindred sacred naked wicked armed unidentified unknown
    suspected alleged so-called united mixed red bed shed sled infrared aforementioned retired hooded masked uniformed assorted
    mohammed ahmed mohamed muhammed rashed khaled majed walled saeed sayed syed sayyed hamed waleed hundred-odd unmanned suspected confirmed accused wanted so-called""".split()
)
"""Words on -ed that are no verb form here."""

NOUNS_LIKE_VERBS: Final = frozenset(
    """attack attacks raid raids assault assaults strike strikes hit hits bomb bombs shell shells mortar mortars rocket rockets blast blasts
    clash clashes battle battles fight fights fire fires exchange trade target targets ambush ambushes report reports claim claims state
    states post posts note notes count counts issue issues quote quotes place places end ends force forces plant plants arm arms
    house houses host base bases station stations head heads command commands control controls rule rules form forms guard guards patrol patrols
    back support supports block blocks result results record records damage down loot gun guns bear search hunt sweep plan plans visit
    launch stage mount lead leads wage conduct sign signs need needs run runs act acts march comment comments remark document documents
    witness witnesses release share shares film watch return move moves start call calls rise use escape close open march cause causes
    leaves rocket land lands fall drop drops crash fear fears hope hopes advance approach cross pursuit record mark focus aim turn
    win stop halt pledge retreat request play pay work works call sound rate suspect suspects blow hand hands appeal charge charges
    execution murder massacre massacres slaughter kidnapping shot stay rush time dispute harvest""".split()
)
"""Verb forms that are as often nouns; they are read as verbs only where the words around them say so."""

PERSON_PRON: Final = frozenset("him her himself herself".split())

SINGULAR: Final = frozenset("a an one another his her its their".split())

NOT_LY: Final = frozenset("family assembly italy july ally only daily weekly monthly friendly deadly early elderly unfriendly supply reply".split())
"""Words on -ly that are no adverbs."""

NOT_ING: Final = frozenset(
    "meeting wedding gathering landing crossing housing training living morning evening being following clothing funding hearing ruling parking wing spring".split()
)
"""Nouns on -ing."""

AREAS: Final = frozenset("city province town district village governorate area region neighborhood neighbourhood state department county municipality countryside".split())
"""Nouns that close a place name."""
