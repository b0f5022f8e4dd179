FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1
WORKDIR /app

# The font that pictures are drawn with.
RUN apt-get -q update && apt-get -q install -y --no-install-recommends fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/*

# Before the code: a change of code then leaves this slow layer in the cache.
COPY requirements.lock .
RUN pip install --no-cache-dir --disable-pip-version-check -r requirements.lock

COPY . .
# The server may renew its store, never its code.
RUN useradd --system --create-home app && install -d -o app store
USER app
RUN python -m data.build

ENV HOST=0.0.0.0 PORT=8050
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "-c", \
    "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/health', timeout=4)"]
CMD ["gunicorn", "--config", "deploy/gunicorn.conf.py"]
