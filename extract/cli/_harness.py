"""Finds the evaluation harness: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from extract.errors import ConfigError
from extract.resources import bundled


def harness(name: str) -> ModuleType:
    """Gives a module of the harness by its name inside it, such as "gold" or "report.html".

    Raises ConfigError where this installation has no harness.
    """
    folder = bundled("evals")
    if folder.name == "_evals":
        return import_module(f"extract._evals.{name}")
    if "evals" not in sys.modules:
        spec = spec_from_file_location(
            "evals", folder / "__init__.py", submodule_search_locations=[str(folder)]
        )
        if spec is None or spec.loader is None:
            raise ConfigError(f"the evaluation harness in {folder} cannot be loaded.")
        module = module_from_spec(spec)
        sys.modules["evals"] = module
        spec.loader.exec_module(module)
    return import_module(f"evals.{name}")
