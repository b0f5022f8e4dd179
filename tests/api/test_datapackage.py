"""The data package as Frictionless reads it: descriptor, columns, keys, references."""

import pytest
from flask.testing import FlaskClient
from frictionless import Package, system

from queries import catalogue


def test_the_package_and_all_its_files_are_valid(live: str) -> None:
    with system.use_context(trusted=True):
        report = Package(f"{live}/api/v1/datapackage.json").validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    assert [task.name for task in report.tasks] == list(catalogue.BY_NAME)
    assert all(task.stats["rows"] for task in report.tasks)


def test_a_file_that_breaks_its_description_is_found(live: str, real_client: FlaskClient) -> None:
    descriptor = real_client.get("/api/v1/datapackage.json").get_json()
    (figures,) = [item for item in descriptor["resources"] if item["name"] == "figures"]
    figures["path"] = f"{live}/api/v1/figures.csv?limit=5"
    (role,) = [field for field in figures["schema"]["fields"] if field["name"] == "role"]
    role["constraints"] = {"enum": ["no such role"]}
    with system.use_context(trusted=True):
        assert not Package(descriptor).validate().valid


@pytest.mark.parametrize("table", list(catalogue.BY_NAME))
def test_every_column_is_typed_and_described(client: FlaskClient, table: str) -> None:
    resources = client.get("/api/v1/datapackage.json").get_json()["resources"]
    (resource,) = [item for item in resources if item["name"] == table]
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == catalogue.BY_NAME[table].column_names
    assert all(field["title"] and field["description"] and field["type"] for field in fields)


def test_the_sources_are_the_documents(client: FlaskClient) -> None:
    package = client.get("/api/v1/datapackage.json").get_json()
    assert package["sources"] == [
        {"title": "示例区 《示例区规划中期评估报告》 示例〔2023〕1号 2023-09"}
    ]


def test_its_files_are_of_its_release(client: FlaskClient) -> None:
    package = client.get("/api/v1/datapackage.json").get_json()
    paths = {item["name"]: item["path"] for item in package["resources"]}
    assert paths["figures"].endswith(f"/figures.csv?release={package['version']}")
    assert paths["releases"].endswith("/releases.csv")
