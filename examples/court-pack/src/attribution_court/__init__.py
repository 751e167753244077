"""Rules for court reporting: the pack ``en-court``."""

from importlib.resources import files

__all__ = ["PACK"]

#: The file that the entry point names; it is read when the pack is loaded, not at import.
PACK = files(__name__) / "court.toml"
