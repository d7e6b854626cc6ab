"""The sum that every page tells changes with any file of the project, and with nothing else."""

from __future__ import annotations

from pathlib import Path

from wegwijs.source import source_sum


def project(folder: Path) -> Path:
    """A project of two files."""
    for name in ("data/regions.yaml", "mkdocs.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    return folder


def test_the_same_files_in_another_folder_have_the_same_sum(tmp_path: Path) -> None:
    """Also with what Python, an editor and a build leave beside them."""
    one, other = project(tmp_path / "one"), project(tmp_path / "other")
    for name in ("data/__pycache__/x.pyc", "data/.regions.yaml.swp", "data/regions.yaml~", "calculators/data.json"):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).write_text("x", "utf-8")
    assert source_sum(one) == source_sum(other)


def test_another_content_name_or_file_is_another_sum(tmp_path: Path) -> None:
    """A changed fact, a file that was moved, and one that came."""
    sums = {source_sum(project(tmp_path / "as it was"))}
    changed, moved, more = (project(tmp_path / name) for name in ("changed", "moved", "more"))
    (changed / "data/regions.yaml").write_text("other", "utf-8")
    (moved / "data/regions.yaml").rename(moved / "data/region.yaml")
    (more / "docs/nl").mkdir(parents=True)
    (more / "docs/nl/index.md").write_text("# Thuis", "utf-8")
    assert len(sums | {source_sum(root) for root in (changed, moved, more)}) == 4


def test_the_own_folder_of_a_copy_of_the_site_counts_in(tmp_path: Path) -> None:
    """Its settings, facts and pages, wherever it stands; not what lies beside them, and it is no copy of itself."""
    root, own = project(tmp_path / "project"), project(tmp_path / "own")
    plain, with_own = source_sum(root), source_sum(root, own)
    assert source_sum(root, root) == plain != with_own == source_sum(root, project(tmp_path / "elsewhere"))
    source_sum.cache_clear()
    (own / "notes").mkdir()
    (own / "notes" / "x.txt").write_text("x", "utf-8")
    assert source_sum(root, own) == with_own
    source_sum.cache_clear()
    (own / "data" / "regions.yaml").write_text("other", "utf-8")
    assert source_sum(root, own) not in (plain, with_own)
