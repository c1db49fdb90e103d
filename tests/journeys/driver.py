"""A coordinator at work in the real window: each act is a sentence of the work, done through the widgets."""

from tests.journeys.casus_work import CasusWork
from tests.journeys.meeting_work import MeetingWork
from tests.journeys.signal_work import SignalWork
from tests.journeys.version_work import VersionWork
from tests.journeys.workday import CTRL, PASSPHRASE, Clock

__all__ = ["CTRL", "PASSPHRASE", "Clock", "Coordinator"]


class Coordinator(CasusWork, SignalWork, VersionWork, MeetingWork):
    """Everything that a zorgcoördinator does in a journey."""
