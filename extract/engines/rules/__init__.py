"""Reads documents by rules and lexicons alone: deterministic, no model, no network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extract.engines.base import Draft
from extract.records import Document, Notice, Provenance

if TYPE_CHECKING:
    from extract.engines.rules.explain import Reason
    from extract.engines.rules.vocabulary.lexicon import Lexicon

VERSION = "1"


def compiled() -> bool:
    """Whether the rules run as machine code (a wheel made with EXTRACT_COMPILE=1); what they answer is the same."""
    from importlib.util import find_spec

    found = find_spec("extract.engines.rules.assemble")
    return found is not None and not str(found.origin).endswith(".py")


class RulesEngine:
    """Drafts engagements, claims and actors of English conflict news from patterns of language and lexicons.

    `lexicons` are files or folders read after the shipped ones. Safe to call from several threads: an engine holds no
    state but its lexicon.
    """

    name = "rules"
    version = VERSION

    def __init__(self, lexicons: tuple[Path, ...] = ()) -> None:
        self.lexicons = lexicons
        self._lexicon: Lexicon | None = None
        self._usual: Provenance | None = None

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon, loaded when first needed; raises ConfigError for a file that is not valid."""
        if self._lexicon is None:
            from extract.collector import held_back

            with held_back():
                from extract.engines.rules.vocabulary.lexicon import Lexicon

                self._lexicon = Lexicon.load(self.lexicons)
        return self._lexicon

    @property
    def fingerprint(self) -> str:
        """What decides an answer: the hash of rules, lexicons and version."""
        from extract.engines.rules.explain import rules_hash

        return rules_hash(self.lexicon.digest)

    def extract(self, document: Document) -> Draft:
        """Drafts what a document holds; a text in a language other than English gives an empty draft and a notice."""
        from extract.text.language import detect

        language = detect(document.text)
        if language not in ("en", "und"):
            words = f"The text is in '{language}'; the rules read English only, so nothing was extracted."
            return Draft(self._provenance((Notice(code="language", message=words, where=None),)))
        from extract.collector import held_back

        with held_back():
            from extract.engines.rules.assemble import assemble

            actors, engagements, claims = assemble(document, self.lexicon)
        return Draft(self._provenance(()), tuple(actors), tuple(engagements), tuple(claims))

    def explain(self, document: Document) -> tuple[Draft, tuple[Reason, ...]]:
        """Drafts a document and says for each item which rule made it, and from which words."""
        from extract.engines.rules.assemble import build
        from extract.engines.rules.explain import Reason

        found = build(document, self.lexicon)
        draft = Draft(
            self._provenance(()), tuple(found.actors), tuple(found.engagements), tuple(found.claims)
        )
        text = document.text
        return draft, tuple(Reason(item, rule, x, y, text[x:y]) for item, rule, x, y in found.reasons)

    def _provenance(self, warnings: tuple[Notice, ...]) -> Provenance:
        if warnings:
            return self._made(warnings)
        # The same for every document without warnings, and frozen.
        if self._usual is None:
            self._usual = self._made(())
        return self._usual

    def _made(self, warnings: tuple[Notice, ...]) -> Provenance:
        from extract.__about__ import VERSION as TOOLKIT
        from extract.engines.rules.explain import rules_hash

        return Provenance(
            engine=self.name,
            engine_version=self.version,
            toolkit_version=TOOLKIT,
            rules_hash=rules_hash(self.lexicon.digest),
            model=None,
            prompt=None,
            prompt_hash=None,
            mode=None,
            fallback=None,
            usage=None,
            warnings=warnings,
        )
