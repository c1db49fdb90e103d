"""The mapping words: the only place in the domain that knows SQLAlchemy.

Records say what they keep with these words and nothing else; the session, the engine and the SQL stay outside.
Enums are kept as their stable key (TEXT), lists and dictionaries as JSON, dates as ISO text.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Enum, ForeignKey, Index, LargeBinary, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

__all__ = [
    "Base",
    "ForeignKey",
    "Index",
    "JsonDict",
    "JsonValue",
    "LargeBinary",
    "Mapped",
    "Text",
    "UniqueConstraint",
    "date",
    "datetime",
    "mapped_column",
    "relationship",
]

JsonDict = dict[str, Any]
JsonValue = JSON


def _keys(members: type[StrEnum]) -> list[str]:
    return [member.value for member in members]


class Base(DeclarativeBase):
    """Parent of every record; constraint names are fixed so that a migration can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy wants a plain dictionary here
        str: Text(),
        StrEnum: Enum(StrEnum, native_enum=False, create_constraint=False, values_callable=_keys, length=40),
        list[str]: JSON(),
        JsonDict: JSON(),
    }
