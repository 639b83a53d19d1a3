#!/usr/bin/env python3
"""Computes the vectors beside this file, independently of the Rust code. Needs Python's `cryptography` (48 or newer).
The secrets here are patterns for tests. Nothing here is used by the program."""
import base64, hashlib, hmac, json, os, struct
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

HERE = os.path.dirname(os.path.abspath(__file__))


# ---- primitives ----
def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def extract(salt, ikm):
    return mac(salt or bytes(32), ikm)


def expand(prk, info, length=32):
    out, block = b"", b""
    for number in range(1, 256):
        if len(out) >= length:
            break
        block = mac(prk, block + info + bytes([number]))
        out += block
    return out[:length]


def hkdf(ikm, salt, info):
    return expand(extract(salt, ikm), info)


def hchacha20(key, nonce):
    state = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce))

    def quarter(a, b, c, d):
        for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[x] = (state[x] + state[y]) & 0xFFFFFFFF
            mixed = state[z] ^ state[x]
            state[z] = ((mixed << turn) | (mixed >> (32 - turn))) & 0xFFFFFFFF

    for _ in range(10):
        for column in range(4):
            quarter(column, column + 4, column + 8, column + 12)
        quarter(0, 5, 10, 15), quarter(1, 6, 11, 12), quarter(2, 7, 8, 13), quarter(3, 4, 9, 14)
    return struct.pack("<8I", *state[:4], *state[12:])


def xseal(key, nonce, ad, text):
    return ChaCha20Poly1305(hchacha20(key, nonce[:16])).encrypt(bytes(4) + nonce[16:], text, ad)


# draft-irtf-cfrg-xchacha, 2.2.1
assert hchacha20(bytes(range(32)), bytes.fromhex("000000090000004a0000000031415927")).hex().startswith("82413b4227b27bfe")


def pad(text):
    size = 256
    while size < len(text) + 1 and size < 16384:
        size *= 2
    if len(text) + 1 > 16384:
        size = -(-(len(text) + 1) // 16384) * 16384
    return text + b"\x80" + bytes(size - len(text) - 1)


# ---- X-Wing and HPKE ----
def xwing_expand(secret):
    wide = hashlib.shake_256(secret).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(wide[:64]), X25519PrivateKey.from_private_bytes(wide[64:])


def xwing_public(secret):
    kem, curve = xwing_expand(secret)
    return kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()


def xwing_open(secret, ct):
    kem, curve = xwing_expand(secret)
    one = kem.decapsulate(ct[:1088])
    two = curve.exchange(X25519PublicKey.from_public_bytes(ct[1088:]))
    own = curve.public_key().public_bytes_raw()
    return hashlib.sha3_256(one + two + ct[1088:] + own + b"\\.//^\\").digest()


def hpke_base(shared, info):
    suite = b"HPKE" + bytes.fromhex("647a" + "0001" + "0003")
    lex = lambda salt, label, ikm: extract(salt, b"HPKE-v1" + suite + label + ikm)
    lexp = lambda prk, label, extra, n: expand(prk, struct.pack(">H", n) + b"HPKE-v1" + suite + label + extra, n)
    context = b"\0" + lex(b"", b"psk_id_hash", b"") + lex(b"", b"info_hash", info)
    secret = lex(shared, b"secret", b"")
    exporter = lexp(secret, b"exp", context, 32)
    export = lambda label: lexp(exporter, b"sec", label, 32)
    return lexp(secret, b"key", context, 32), lexp(secret, b"base_nonce", context, 12), export


def letter(enc, shared, info, ad, text):
    key, nonce, export = hpke_base(shared, info)
    return export(b"pergola/commit/v1") + enc + ChaCha20Poly1305(key).encrypt(nonce, text, ad)


# ---- Pergola ----
def u16(n): return struct.pack(">H", n)
def u32(n): return struct.pack(">I", n)
def u64(n): return struct.pack(">Q", n)


def run(start, length):
    return bytes((start + step) % 256 for step in range(length))


def lock(key, place, owner, text, nonce):
    commitment = hkdf(key, nonce, b"pergola/commit/v1")
    return commitment + nonce + xseal(key, nonce, b"pergola/box/1" + u16(place) + owner, text)


HOUSE, PROGRAMME, PERSON, CIRCLE = run(0x10, 16), run(0x30, 16), run(0x50, 16), run(0x70, 16)
NONCE, SEED, SHRED, TAG = run(0xA0, 24), run(0x01, 32), run(0x21, 32), run(0xC0, 32)
EPOCH_KEY, PERSONAL_ONE, PERSONAL_TWO, NULLIFIER = run(0x41, 32), run(0x61, 32), run(0x81, 32), run(0xE0, 32)


def value(kind, scope_key, epoch, text, at, nonce=NONCE, shred=SHRED):
    place, one, two, revision = at
    header = bytes([1, 1, kind]) + u32(epoch)
    ad = b"pergola/val/1" + HOUSE + PROGRAMME + u16(place) + one + two + u64(revision) + header
    return header + nonce + xseal(hkdf(scope_key, shred, b"pergola/value/v1"), nonce, ad, pad(text)), ad


def write(name, note, **fields):
    plain = {key: item.hex() if isinstance(item, bytes) else item for key, item in fields.items()}
    with open(os.path.join(HERE, name + ".json"), "w") as out:
        json.dump({"note": note} | plain, out, indent=1, ensure_ascii=False)
        out.write("\n")


with open(os.path.join(HERE, "xwing.json")) as source:
    KAT = json.load(source)["vectors"]
for case in KAT:
    sk, pk, ct, ss = (bytes.fromhex(case[key]) for key in ("sk", "pk", "ct", "ss"))
    assert xwing_public(sk) == pk and xwing_open(sk, ct) == ss
PAIR, ENC, SHARED, RANDOM = (bytes.fromhex(KAT[0][key]) for key in ("sk", "ct", "ss", "eseed"))

common = dict(house=HOUSE, programme=PROGRAMME, person=PERSON, circle=CIRCLE, nonce=NONCE)

cases = []
for kind, text, revision, epoch in (
    (2, "", 0, 1), (2, "Salix", 3, 7), (1, "لیلا می‌آید", 1, 2), (3, "a" * 255, 1, 1), (4, "b" * 256, 2**40, 2**31),
    (5, "c" * 16384, 9, 65535),
):
    sealed, ad = value(kind, EPOCH_KEY, epoch, text.encode(), (1, CIRCLE, PERSON, revision))
    cases.append(dict(kind=kind, epoch=epoch, revision=revision, text=text if len(text) < 40 else None,
                      repeat=[text[0], len(text)] if len(text) >= 40 else None, associated=ad.hex(),
                      length=len(sealed), sha256=hashlib.sha256(sealed).hexdigest(),
                      sealed=sealed.hex() if len(sealed) < 400 else None))
write("value", "format 1; place 1, row (circle, person)", **common, scope_key=EPOCH_KEY, shred=SHRED, place=1, cases=cases)

write("commitment", "HKDF(key, salt = nonce, 'pergola/commit/v1') and a whole box", key=SEED, nonce=NONCE,
      commitment=hkdf(SEED, NONCE, b"pergola/commit/v1"), place=16, content=run(0x90, 32),
      box=lock(SEED, 16, b"", run(0x90, 32), NONCE))
write("slot", "login slot; place 10", login_key=EPOCH_KEY, seed=SEED, tag=TAG, nonce=NONCE, slot=lock(EPOCH_KEY, 10, TAG, SEED, NONCE))

pepper_source = run(0x07, 32)
house_key = lambda label: hkdf(pepper_source, b"", b"pergola/house/" + label + b"/v1")
folded = "amber otter moon river bread"
write("house", "keys from the instance key; tags", instance=pepper_source, database=house_key(b"database"),
      pepper=house_key(b"pepper"), tags=house_key(b"tags"), head=house_key(b"head"), forms=house_key(b"forms"),
      kept=house_key(b"kept"), folded="amberotter42", handle_tag=mac(house_key(b"tags"), b"pergola/handle/v1" + b"amberotter42"),
      invite_tag=mac(house_key(b"tags"), b"pergola/invite/v1" + b"amberotter42"), nonce=NONCE,
      file_key=run(0x90, 32), file_key_box=lock(house_key(b"head"), 16, b"", run(0x90, 32), NONCE),
      route="/in", hour=490000, form_tag=mac(house_key(b"forms"), b"signed-out" + u64(490000) + b"/in"))
login = lambda memory, passes, lanes: Argon2id(salt=run(0xB0, 16), length=32, iterations=passes, lanes=lanes,
                                               memory_cost=memory, secret=house_key(b"pepper")).derive(folded.encode())
write("login", "Argon2id with the pepper of house.json", instance=pepper_source, folded=folded, salt=run(0xB0, 16),
      cases=[dict(memory_kib=m, passes=t, lanes=p, key=login(m, t, p).hex()) for m, t, p in ((64, 1, 1), (1024, 3, 4), (65536, 3, 4))])

sheet = b"\x01" + PAIR + NULLIFIER + PERSONAL_ONE + PERSONAL_TWO
write("sheet", "account sheet; place 8", **common, seed=SEED, pair=PAIR, nullifier=NULLIFIER, personal=[PERSONAL_ONE.hex(), PERSONAL_TWO.hex()],
      public_sha256=hashlib.sha256(xwing_public(PAIR)).digest(), sheet=lock(SEED, 8, HOUSE + PROGRAMME + PERSON, pad(sheet), NONCE))
ring_key = lambda personal: hkdf(personal, b"", b"pergola/ring/v1")
named = b"\x02" + CIRCLE + u32(7)
ring = lambda personal: lock(ring_key(personal), 9, HOUSE + PROGRAMME + PERSON + named, EPOCH_KEY, NONCE)
write("ring", "circle, epoch 7, under the second and under the first personal key of sheet.json; place 9", **common, epoch=7,
      epoch_key=EPOCH_KEY, newest=ring(PERSONAL_TWO), older=ring(PERSONAL_ONE))
info = b"pergola/v1/wrap" + b"\x02" + b"\x01" + PROGRAMME + named + PERSON
write("wrap", "circle, epoch 7, purpose 1, to the pair of sheet.json, with the first encapsulation of xwing.json", **common, epoch=7,
      epoch_key=EPOCH_KEY, purpose=1, random=RANDOM, info=info, wrap=letter(ENC, SHARED, info, b"", EPOCH_KEY))

pair_secret = hkdf(EPOCH_KEY, b"", b"pergola/pair/v1")
pair_public = xwing_public(pair_secret)
digest = hashlib.sha256(b"pergola/fingerprint/v1" + pair_public).digest()
bits = int.from_bytes(digest[:6], "big") >> 4
write("pair", "pair of an epoch key; word numbers of the fingerprint; hint", epoch_key=EPOCH_KEY, secret=pair_secret, public=pair_public,
      numbers=[bits >> shift & 2047 for shift in (33, 22, 11, 0)], hint=digest[24:])

# A letter to the pair whose X-Wing secret is KAT's cannot come from an epoch key (its secret is derived), so here the
# encapsulation is to the pair of the epoch key, made once by this program, and only opening is fixed.
ONCE = run(0xD0, 32)
inner, inner_ad = value(4, ONCE, 0, "we need to talk".encode(), (14, CIRCLE, bytes(16), 1))
head = bytes([1, 2, 4]) + digest[24:]
kept_file = os.path.join(HERE, "letter.json")
if os.path.exists(kept_file):
    enc = bytes.fromhex(json.load(open(kept_file))["encapsulated"])
else:
    kem_public, own = xwing_expand(pair_secret)[0].public_key(), X25519PrivateKey.generate()
    enc = kem_public.encapsulate()[1] + own.public_key().public_bytes_raw()
write("letter", "a text sealed to the pair of a role's epoch key; place 14, row (circle, zero), revision 1", **common, epoch_key=EPOCH_KEY,
      epoch=7, shred=SHRED, text="we need to talk", encapsulated=enc,
      letter=head + letter(enc, xwing_open(pair_secret, enc), b"pergola/v1/to" + inner_ad, head, ONCE) + inner)

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def times_x(element):
    element <<= 1
    return element ^ 0b100101 if element & 32 else element


groups = []
for group in range(7):
    symbols, check = [(group * 5 + step * 11 + 3) % 32 for step in range(4)], 0
    for symbol in symbols + [group + 1]:
        check = times_x(check ^ symbol)
    groups.append("".join(ALPHABET[symbol] for symbol in symbols + [check]))
code = "".join(group[:4] for group in groups).encode()
recovery_key = hkdf(code, b"", b"pergola/recovery/v1")
write("recovery", "recovery code and the seed under it; place 11", groups=groups, key=recovery_key, seed=SEED, tag=TAG, nonce=NONCE,
      wrapped=lock(recovery_key, 11, TAG, SEED, NONCE))

ONE = run(0x05, 32)
TWO = bytes(left ^ right for left, right in zip(SEED, ONE))
HELPER = CIRCLE
half_info = lambda half: b"pergola/v1/wrap" + b"\x02" + b"\x03" + PROGRAMME + b"\x01" + PERSON + u32(half) + HELPER
claim_key = hkdf(code, b"", b"pergola/claim/v1")
write("trusted", "a seed in two halves; both to the pair of sheet.json (the id of `circle` is the helper's), purpose 3, and both under a "
      "claim code; place 22", **common, seed=SEED, one=ONE, two=TWO, random=RANDOM, groups=groups, tag=TAG, key=claim_key,
      lookup=hkdf(code, b"", b"pergola/claim/lookup/v1"),
      sealed=[letter(ENC, SHARED, half_info(half), b"", share).hex() for half, share in ((1, ONE), (2, TWO))],
      wrapped=[lock(claim_key, 22, TAG + bytes([half]), share, NONCE).hex() for half, share in ((1, ONE), (2, TWO))])
name_at = (21, PERSON, HELPER, 1)
name_inner, name_ad = value(1, ONCE, 0, "Heron".encode(), name_at)
name_head = bytes([1, 2, 1]) + hashlib.sha256(b"pergola/fingerprint/v1" + xwing_public(PAIR)).digest()[24:]
write("trusted-name", "a text sealed to the pair of sheet.json; place 21, row (person, circle), revision 1", **common, shred=SHRED,
      text="Heron", once=ONCE, random=RANDOM,
      letter=name_head + letter(ENC, SHARED, b"pergola/v1/to" + name_ad, name_head, ONCE) + name_inner)

receipt_key = hkdf(folded.encode(), house_key(b"receipts"), b"pergola/receipt/v1" + CIRCLE)
write("receipt", "the key of a receipt's words for one question (the id of `circle`), its pair, its tag", **common, instance=pepper_source,
      folded=folded, key=receipt_key, public_sha256=hashlib.sha256(xwing_public(hkdf(receipt_key, b"", b"pergola/pair/v1"))).digest(),
      tag=mac(house_key(b"tags"), b"pergola/receipt/v1" + folded.encode()))

lookup, session_key = run(0x60, 16), run(0x99, 32)
form_key = hkdf(session_key, b"", b"pergola/session/forms/v1")
write("session", "cookie, look-up, the seed under the session's key (place 12), form tag", lookup_hash=hashlib.sha256(lookup).digest(),
      cookie=base64.urlsafe_b64encode(lookup + session_key).decode(), seed=SEED, nonce=NONCE, route="/now",
      form_tag=mac(form_key, b"signed-in" + b"/now"),
      sealed=lock(hkdf(session_key, b"", b"pergola/session/seed/v1"), 12, hashlib.sha256(lookup).digest(), SEED, NONCE))

kept_text = b"".join(u32(len(part)) + part for part in (b"name", "Salix".encode(), b"note", "كلمة".encode()))
write("kept", "kept fields until second 1000 for one person; place 13", instance=pepper_source, person=PERSON, until=1000,
      fields=[["name", "Salix"], ["note", "كلمة"]],
      kept=base64.urlsafe_b64encode(lock(house_key(b"kept"), 13, PERSON, pad(b"\x01" + u64(1000) + kept_text), NONCE)).decode().rstrip("="))
write("alias", "HMAC(shred key, 'alias' ‖ period)[..16]", shred=SHRED,
      cases=[dict(period=period, alias=mac(SHRED, b"alias" + u32(period))[:16].hex()) for period in (0, 1, 700, 2**32 - 1)])

keys = [(CIRCLE, pair_public), (PERSON, xwing_public(PAIR))]
encoded = b"\x01" + b"".join(person + key for person, key in sorted(keys))
sealed, _ = value(2, EPOCH_KEY, 7, encoded, (7, CIRCLE, bytes(16), 4))
write("keysheet", "members' keys: pair.json's under the circle's id, xwing.json's first under the person's; place 7, revision 4, epoch 7",
      **common, scope_key=EPOCH_KEY, shred=SHRED, sealed=sealed)
