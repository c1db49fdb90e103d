"""The parents of every error; the tree is drawn in errors.py."""


class ZorgDeskError(Exception):
    """Parent of every error ZorgDesk raises on purpose."""

    def __str__(self) -> str:
        return type(self).__name__

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class RuleBroken(ZorgDeskError):
    """A rule of the work says no; the form keeps what was typed."""
