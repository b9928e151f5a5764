"""The configuration: a TOML file that becomes a frozen, wholly checked `Config`, or all its errors at once."""

from bot.config.doubts import cannot_run
from bot.config.errors import ConfigErrors
from bot.config.load import Secrets, load, shipped_languages
from bot.config.models import Config

__all__ = ["Config", "ConfigErrors", "Secrets", "cannot_run", "load", "shipped_languages"]
