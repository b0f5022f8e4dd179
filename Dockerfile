# Pin it where the image is built: --build-arg BASE=python:3.13-slim@sha256:…
ARG BASE=python:3.13-slim
FROM ${BASE}

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app

# The font that pictures are drawn with; of any version, as Debian keeps the latest alone.
# hadolint ignore=DL3008
RUN apt-get -q update && apt-get -q install -y --no-install-recommends fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/*

# Before the code: a change of code then leaves these slow layers in the cache.
COPY requirements-hashed.lock .
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements-hashed.lock
COPY scripts/plotly.sh scripts/
RUN scripts/plotly.sh "python -m pip install --quiet --no-cache-dir" assets/vendor

COPY . .
# Releases outlive the image: a new one must not forget those that cards are held to.
RUN useradd --system --uid 10001 --create-home app && install -d -o app /data
ENV STORE_DIR=/data/store MIRROR_DIR=/data/copy
VOLUME /data
# As a number, which clusters that forbid root can check.
USER 10001

ENV HOST=0.0.0.0 PORT=8050
EXPOSE 8050
# gunicorn ends its requests within 20 s: docker stop --time 30.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["python", "-m", "deploy.health"]
CMD ["deploy/entry.sh"]
