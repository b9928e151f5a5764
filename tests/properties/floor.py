from collections import defaultdict

FLOOR: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
