"""What the desk counts about itself. No label ever holds a name, an id of a person or a word of theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_ALERT_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
_LAG_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 30, 120)


class Metrics:
    """The figures of one running desk, in a registry of their own."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._heard: dict[str, float] = {}
        self._refresh: Callable[[], None] = lambda: None
        registry = self.registry = CollectorRegistry()
        self.received = Counter("eventdesk_events_received", "Events received", ["platform"], registry=registry)
        self.cases = Gauge("eventdesk_cases", "Cases by category and state", ["category", "state"], registry=registry)
        self.alert_latency = Histogram(
            "eventdesk_alert_latency_seconds",
            "From an event received to its alert accepted by the platform",
            buckets=_ALERT_SECONDS,
            registry=registry,
        )
        self.deadline_lag = Histogram(
            "eventdesk_deadline_lag_seconds",
            "From a deadline being due to its being decided",
            buckets=_LAG_SECONDS,
            registry=registry,
        )
        self.outbox = Gauge("eventdesk_outbox_depth", "Messages waiting to leave", ["lane"], registry=registry)
        self.retries = Counter("eventdesk_retries", "Calls to be tried again", ["platform"], registry=registry)
        self.failures = Counter("eventdesk_failures", "Jobs given up for good", ["platform"], registry=registry)
        self.parked = Counter("eventdesk_parked", "Events set aside after failing three times", registry=registry)
        self.fallbacks = Gauge(
            "eventdesk_texts_in_another_language",
            "Texts shown in another language because they are missing in this one",
            ["language"],
            registry=registry,
        )
        self.silence = Gauge(
            "eventdesk_seconds_since_receive",
            "Seconds since the last successful receive",
            ["platform"],
            registry=registry,
        )

    def heard(self, platform: str) -> None:
        """A receive on `platform` succeeded, whether or not it brought anything."""
        if platform not in self._heard:
            self.silence.labels(platform).set_function(lambda: self._monotonic() - self._heard[platform])
        self._heard[platform] = self._monotonic()

    def silent_for(self, platform: str) -> float | None:
        """Seconds since the last successful receive; None when there was none yet."""
        return self._monotonic() - self._heard[platform] if platform in self._heard else None

    def before_each_look(self, refresh: Callable[[], None]) -> None:
        """Have `refresh` called before the figures are read."""
        self._refresh = refresh

    def show_cases(self, counts: Mapping[tuple[str, str], int]) -> None:
        """All cases, by (category, state); what is missing counts as none."""
        self.cases.clear()
        for (category, state), count in counts.items():
            self.cases.labels(category, state).set(count)

    def show_outbox(self, depths: Mapping[str, int]) -> None:
        """Messages waiting, by the name of their lane."""
        self.outbox.clear()
        for lane, depth in depths.items():
            self.outbox.labels(lane).set(depth)

    def show_fallbacks(self, counts: Mapping[tuple[str, str], int]) -> None:
        """How often a text was missing in a language, by (language, id of the text)."""
        for language in {language for language, _ in counts}:
            self.fallbacks.labels(language).set(sum(count for (one, _), count in counts.items() if one == language))

    def text(self) -> bytes:
        """Everything in Prometheus' text format."""
        self._refresh()
        return generate_latest(self.registry)
