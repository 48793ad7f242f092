"""Published scenarios: their facts as requests, and how our answers compare with theirs."""
