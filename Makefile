# make site · make test · make serve · make check · make audit
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE_STAMP := $(VENV)/.installed
TEST_STAMP := $(VENV)/.installed-test
BENCH_STAMP := $(VENV)/.installed-bench

.DEFAULT_GOAL := help
.PHONY: help site test serve check copies bench lighthouse audit lock upgrade clean

help: ## 列出可用的命令
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 10

site: $(SITE_STAMP) ## 安装所需并构建网站到 site/
	$(BIN)/duizhao build

test: $(TEST_STAMP) ## 安装所需并运行全部测试（含真浏览器）
	sh scripts/ensure-test-tools.sh
	$(BIN)/pytest --numprocesses auto --dist loadfile

serve: $(SITE_STAMP) ## 本机预览，改了内容自动刷新：http://127.0.0.1:8000
	$(BIN)/duizhao serve

check: $(SITE_STAMP) ## 只检查内容
	$(BIN)/duizhao check

copies: $(SITE_STAMP) ## 做可以带走的副本到 dist/：离线包、手册、电子书
	$(BIN)/duizhao export offline
	$(BIN)/duizhao export handbook
	$(BIN)/duizhao export epub

bench: $(BENCH_STAMP) ## 测搜索，并同主题自带的搜索和 Pagefind 比（要用 npm）
	sh scripts/ensure-test-tools.sh
	$(BIN)/duizhao build
	$(BIN)/duizhao bench search tests/search/queries.tsv --against theme --against pagefind

lighthouse: site ## 用 Lighthouse 给首页、做法、文件、搜索打分，不到 98 就算不通过（要用 npm）
	PYTHON=$(BIN)/python sh scripts/lighthouse.sh

audit: | $(VENV)/bin/pip ## 问一遍锁定的软件包有没有已知的漏洞（要联网）
	@$(BIN)/python scripts/audit.py

lock: ## 按 pyproject.toml 重新锁定依赖（带哈希，不带仓库地址），版本能不动就不动
	PYTHONPATH=scripts $(PYTHON) -m duizhao.upgrading lock

upgrade: ## 升级依赖：锁定、安装、检查、构建、测试都通过才换锁文件；只升一个包：ONLY=包名
	PYTHONPATH=scripts $(PYTHON) -m duizhao.upgrading upgrade $(ONLY)

clean: ## 删掉安装和构建的东西
	rm -rf $(VENV) site dist .site-* .upgrade

$(VENV)/bin/pip:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "需要 Python 3.11 或更新的版本")'
	$(PYTHON) -m venv $(VENV)

$(SITE_STAMP): requirements.lock pyproject.toml | $(VENV)/bin/pip
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(TEST_STAMP): requirements-test.lock $(SITE_STAMP) | $(VENV)/bin/pip
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

$(BENCH_STAMP): requirements-bench.lock $(SITE_STAMP) | $(VENV)/bin/pip
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $@
