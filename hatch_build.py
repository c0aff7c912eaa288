"""Puts prompts/ and evals/ inside the package of a built wheel, so that the wheel owns one top-level name."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataFolders(BuildHookInterface):  # type: ignore[type-arg]
    """Copies the data folders beside the package into it; an editable install reads them in place."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name == "wheel" and version == "standard":
            for name in ("prompts", "evals"):
                build_data["force_include"][name] = f"extract/_{name}"
