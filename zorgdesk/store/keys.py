"""From passphrase to key: the head of the file, the Argon2id profiles, the seed and the raw key (stack.md).

- head: 2 bytes (magic, KDF profile) and 14 random bytes; the first 16 bytes of the file, which SQLCipher calls the salt
- seed: Argon2id(passphrase, head), 19 bytes; what the recovery sheet and the keyring carry
- key: blake2b(seed, salt=head), 32 bytes; what SQLCipher gets, raw
"""

import hashlib
import os
import time
import unicodedata
from dataclasses import dataclass, field

HEAD_SIZE = 16
SEED_SIZE = 19
KEY_SIZE = 32
_MAGIC = 0x5A
_PROFILE_MARK = 0xD0  # high half of the second byte; the low half is the number of the profile
_PERSON = b"zorgdesk-vault"
_RAW_KEY_DIGITS = 2 * (KEY_SIZE + HEAD_SIZE)


@dataclass(frozen=True, slots=True)
class KdfProfile:
    """How much work one guess of the passphrase costs."""

    number: int
    memory_kib: int
    rounds: int
    lanes: int = 4

    @property
    def cost(self) -> int:
        """Work compared with other profiles: memory filled × rounds."""
        return self.memory_kib * self.rounds


FLOOR = KdfProfile(1, 64 * 1024, 3)
"""The least ZorgDesk ever accepts (stack.md: 64 MiB, t=3, p=4)."""

PROFILES = (
    FLOOR,
    KdfProfile(2, 128 * 1024, 3),
    KdfProfile(3, 192 * 1024, 3),
    KdfProfile(4, 256 * 1024, 3),
    KdfProfile(5, 256 * 1024, 5),
    KdfProfile(6, 256 * 1024, 8),
    KdfProfile(7, 256 * 1024, 13),
)
"""Every profile a file can name. A number keeps its meaning for ever; new ones are added at the end (at most 15)."""

WANTED_SECONDS = 0.85
"""An unlock should take 0.5-1 s (speed.md P4); steps between profiles are less than double, so this aims inside."""


class UnknownProfile(LookupError):
    """The head names a profile this program has not; the number is in `args[0]`."""


def normalised(passphrase: str) -> bytes:
    """Return the bytes that are derived from: blanks at both ends cut, NFC, UTF-8 (stack.md)."""
    return unicodedata.normalize("NFC", passphrase.strip()).encode("utf-8")


def new_head(profile: KdfProfile) -> bytes:
    """Return a fresh head: magic, profile and 14 random bytes."""
    return bytes((_MAGIC, _PROFILE_MARK | profile.number)) + os.urandom(HEAD_SIZE - 2)


def is_head(head: bytes) -> bool:
    """Tell whether these 16 bytes can begin a vault."""
    return len(head) == HEAD_SIZE and head[0] == _MAGIC and head[1] & 0xF0 == _PROFILE_MARK


def profile_of(head: bytes) -> KdfProfile:
    """Return the profile a head names; raises UnknownProfile."""
    number = head[1] & 0x0F
    for profile in PROFILES:
        if profile.number == number:
            return profile
    raise UnknownProfile(number)


def derive_seed(passphrase: str, head: bytes) -> bytes:
    """Return the seed of a passphrase for the file with this head. Slow on purpose; other threads run meanwhile."""
    from argon2.low_level import Type, hash_secret_raw

    profile = profile_of(head)
    if profile.memory_kib < FLOOR.memory_kib or profile.rounds < FLOOR.rounds or profile.lanes < FLOOR.lanes:
        raise ValueError("this KDF profile is below the floor")
    return hash_secret_raw(
        secret=normalised(passphrase),
        salt=head,
        time_cost=profile.rounds,
        memory_cost=profile.memory_kib,
        parallelism=profile.lanes,
        hash_len=SEED_SIZE,
        type=Type.ID,
    )


def calibrated() -> KdfProfile:
    """Return the strongest profile that this computer does in about WANTED_SECONDS; never below the floor."""
    started = time.perf_counter()
    derive_seed("calibration", bytes((_MAGIC, _PROFILE_MARK | FLOOR.number)) + bytes(HEAD_SIZE - 2))
    return strongest_within(WANTED_SECONDS, floor_seconds=time.perf_counter() - started)


def strongest_within(seconds: float, *, floor_seconds: float) -> KdfProfile:
    """Return the strongest profile expected to take at most `seconds`, given what the floor took."""
    affordable = [profile for profile in PROFILES if profile.cost / FLOOR.cost * floor_seconds <= seconds]
    return max(affordable, key=lambda profile: profile.cost, default=FLOOR)


@dataclass(frozen=True, slots=True)
class FileKey:
    """All it takes to open one file. Its text form shows nothing."""

    head: bytes = field(repr=False)
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not is_head(self.head) or len(self.seed) != SEED_SIZE:
            raise ValueError("not a head and a seed")

    @property
    def key(self) -> bytes:
        """The raw key of SQLCipher."""
        return hashlib.blake2b(self.seed, digest_size=KEY_SIZE, salt=self.head, person=_PERSON).digest()

    @property
    def literal(self) -> str:
        """The key and the head as SQLCipher takes them raw: x'96 hex digits'."""
        return raw_key_literal((self.key + self.head).hex())


def raw_key_literal(digits: str) -> str:
    """Return x'…' for exactly 96 hex digits; raises ValueError.

    SQLCipher takes anything else silently as a passphrase, with its own salt and its own far weaker derivation.
    """
    if len(digits) != _RAW_KEY_DIGITS or not set(digits) <= set("0123456789abcdef"):
        raise ValueError("a raw key is exactly 96 lower case hex digits")
    return f"x'{digits}'"
