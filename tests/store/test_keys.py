"""The derivation: what counts as the same passphrase, the floor, the raw key."""

import hashlib

import pytest

from zorgdesk.store import keys
from zorgdesk.store.keys import FLOOR, PROFILES, FileKey

HEAD = bytes((0x5A, 0xD1)) + bytes(range(14))


def test_blanks_at_the_ends_and_the_way_an_accent_is_stored_do_not_matter() -> None:
    assert keys.normalised("  Zoe\u0308 speelt \n") == keys.normalised("Zo\u00eb speelt") == "Zoë speelt".encode()


def test_capitals_and_blanks_inside_do_matter() -> None:
    assert len({keys.normalised(text) for text in ("een huis", "Een huis", "een  huis", "eenhuis")}) == 4


def test_the_seed_is_argon2id_of_passphrase_and_head_at_the_floor() -> None:
    seed = keys.derive_seed("vijf woorden", HEAD)
    assert len(seed) == 19
    assert seed.hex() == "695b5b28c8ecbb465114fcb38b21d4b2e90a09"


def test_the_key_is_blake2b_of_the_seed_with_the_head_as_salt() -> None:
    seed = bytes(range(19))
    expected = hashlib.blake2b(seed, digest_size=32, salt=HEAD, person=b"zorgdesk-vault").hexdigest()
    assert FileKey(HEAD, seed).literal == f"x'{expected}{HEAD.hex()}'"


def test_another_head_gives_another_key_from_the_same_seed() -> None:
    other = HEAD[:-1] + b"\xff"
    assert FileKey(HEAD, bytes(19)).key != FileKey(other, bytes(19)).key


def test_no_profile_is_below_the_floor_and_numbers_are_unique() -> None:
    assert (FLOOR.memory_kib, FLOOR.rounds, FLOOR.lanes) == (64 * 1024, 3, 4)
    assert all(p.memory_kib >= 64 * 1024 and p.rounds >= 3 and p.lanes == 4 for p in PROFILES)
    assert [p.number for p in PROFILES] == list(range(1, len(PROFILES) + 1))
    assert PROFILES[-1].number <= 15


def test_a_weaker_profile_is_refused_even_when_a_file_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "PROFILES", (keys.KdfProfile(1, 8 * 1024, 1),))
    with pytest.raises(ValueError, match="floor"):
        keys.derive_seed("vijf woorden", HEAD)


@pytest.mark.parametrize(
    ("floor_seconds", "number"), [(5.0, 1), (0.3, 2), (0.16, 4), (0.1, 5), (0.05, 6), (0.02, 7), (0.001, 7)]
)
def test_a_faster_computer_gets_a_stronger_profile_and_a_slow_one_the_floor(floor_seconds: float, number: int) -> None:
    assert keys.strongest_within(keys.WANTED_SECONDS, floor_seconds=floor_seconds).number == number


def test_within_the_table_an_unlock_is_expected_to_take_half_a_second_to_one() -> None:
    for floor_ms in range(60, 425):
        chosen = keys.strongest_within(keys.WANTED_SECONDS, floor_seconds=floor_ms / 1000)
        expected = chosen.cost / FLOOR.cost * floor_ms / 1000
        assert 0.42 <= expected <= 0.85, (floor_ms, chosen.number, expected)


def test_calibration_measures_and_gives_a_profile_of_the_table() -> None:
    assert keys.calibrated() in PROFILES


def test_two_heads_are_never_alike_and_name_their_profile() -> None:
    heads = {keys.new_head(FLOOR) for _ in range(50)}
    assert len(heads) == 50
    assert all(keys.is_head(head) and keys.profile_of(head) is FLOOR for head in heads)


@pytest.mark.parametrize(
    "head", [b"SQLite format 3\x00", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1", b"", HEAD[:15], b"\x5a" * 16]
)
def test_the_first_bytes_of_other_files_are_no_head(head: bytes) -> None:
    assert not keys.is_head(head)


def test_an_unknown_profile_is_named() -> None:
    with pytest.raises(keys.UnknownProfile) as caught:
        keys.profile_of(bytes((0x5A, 0xDF)) + bytes(14))
    assert caught.value.args == (15,)


@pytest.mark.parametrize(
    "digits", ["", "ab" * 32, "ab" * 47, "ab" * 49, "AB" * 48, "zz" * 48, "ab" * 47 + "a'", "ab" * 47 + " b"]
)
def test_anything_but_96_hex_digits_is_refused_as_a_raw_key(digits: str) -> None:
    """SQLCipher would silently take it as a passphrase (stack.md)."""
    with pytest.raises(ValueError, match="96"):
        keys.raw_key_literal(digits)


def test_a_key_does_not_show_itself() -> None:
    key = FileKey(HEAD, b"geheim-geheim-geheim"[:19])
    assert "geheim" not in repr(key) + str(key)
    assert key.seed.hex() not in repr(key)


@pytest.mark.parametrize(("head", "seed"), [(HEAD, bytes(18)), (bytes(16), bytes(19)), (b"", b"")])
def test_a_key_needs_a_head_and_a_seed(head: bytes, seed: bytes) -> None:
    with pytest.raises(ValueError, match="head and a seed"):
        FileKey(head, seed)
