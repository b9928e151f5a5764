from pathlib import Path

import pytest

from tests.config.desk import Paper


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    return Paper(tmp_path)
