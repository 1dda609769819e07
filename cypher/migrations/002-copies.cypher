// Band keys of the fingerprints of articles (graph/copies.ts): copies of one text share one at least.
CREATE INDEX article_band00 IF NOT EXISTS FOR (n:Article) ON (n.band00);
CREATE INDEX article_band01 IF NOT EXISTS FOR (n:Article) ON (n.band01);
CREATE INDEX article_band02 IF NOT EXISTS FOR (n:Article) ON (n.band02);
CREATE INDEX article_band03 IF NOT EXISTS FOR (n:Article) ON (n.band03);
CREATE INDEX article_band04 IF NOT EXISTS FOR (n:Article) ON (n.band04);
CREATE INDEX article_band05 IF NOT EXISTS FOR (n:Article) ON (n.band05);
CREATE INDEX article_band06 IF NOT EXISTS FOR (n:Article) ON (n.band06);
CREATE INDEX article_band07 IF NOT EXISTS FOR (n:Article) ON (n.band07);
CREATE INDEX article_band08 IF NOT EXISTS FOR (n:Article) ON (n.band08);
CREATE INDEX article_band09 IF NOT EXISTS FOR (n:Article) ON (n.band09);
CREATE INDEX article_band10 IF NOT EXISTS FOR (n:Article) ON (n.band10);
CREATE INDEX article_band11 IF NOT EXISTS FOR (n:Article) ON (n.band11);
CREATE INDEX article_band12 IF NOT EXISTS FOR (n:Article) ON (n.band12);
CREATE INDEX article_band13 IF NOT EXISTS FOR (n:Article) ON (n.band13);
CREATE INDEX article_band14 IF NOT EXISTS FOR (n:Article) ON (n.band14);
CREATE INDEX article_band15 IF NOT EXISTS FOR (n:Article) ON (n.band15);
