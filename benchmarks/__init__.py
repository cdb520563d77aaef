"""Speed and cost, as ratios against a measured limit or an alternative in the same run."""
