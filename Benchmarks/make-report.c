// Writes the two files of the benchmark: all-orders.txt and defects.csv.
// Run it through ./make-report.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ACCOUNTS = 99999, DAYS = 450, MAX_DELAY = 4000, SLOTS = 8192 };

static int accounts;  // 2000 unless told
static int64_t start; // the first day, in days since 1970-01-01; 2025-03-01 unless told
static int defective; // orders in a thousand that get a defect; 8 unless told

// Every row is a function of (seed, order, item) alone, so a second item that
// comes thousands of rows later needs nothing kept but its order's number.

static uint64_t seed;

typedef struct { uint64_t state; } Random;

static uint64_t mix(uint64_t x) {
    x ^= x >> 30; x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27; x *= 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static uint64_t next(Random *r) { return mix(r->state += 0x9e3779b97f4a7c15u); }

static Random stream(uint64_t order, uint64_t purpose) {
    return (Random){mix(mix(seed + 0x632be59bd9b4e019u * purpose) ^ order)};
}

static uint32_t below(Random *r, uint32_t n) { return (next(r) >> 32) * n >> 32; }

static int chance(Random *r, uint32_t perMille) { return below(r, 1000) < perMille; }

#define PICK(r, list) (list)[below(r, sizeof(list) / sizeof *(list))]

// MARK: Orders

static double reach[MAX_ACCOUNTS]; // cumulative share of the orders
static int opened[MAX_ACCOUNTS];   // first day of trading

static void makeAccounts(void) {
    double total = 0;
    for (int a = 0; a < accounts; a++) {
        reach[a] = total += 1.0 / (a + 20);
        Random r = stream(a, 1);
        // One account in five opens late, so that some windows are empty.
        opened[a] = chance(&r, 200) ? below(&r, DAYS - 30) : 0;
    }
    for (int a = 0; a < accounts; a++) reach[a] /= total;
}

static int pickAccount(Random *r) {
    double x = (next(r) >> 11) * 0x1p-53;
    int low = 0, high = accounts - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (reach[middle] > x) high = middle; else low = middle + 1;
    }
    return low;
}

static const char *levels[] = {"Standard", "Standard", "Standard", "Expedited", "SecondDay"};

typedef struct {
    uint32_t prefix, left, right; // the three groups of the order id
    int account;
    int64_t bought, updated; // seconds since the start
    const char *status, *channel, *sales, *level;
    int city, business;
} Order;

static Order makeOrder(uint64_t number) {
    Random r = stream(number, 2);
    Order o;
    // A Feistel network on two 7-digit halves: a bijection, so no id repeats.
    uint32_t left = number / 10000000, right = number % 10000000;
    for (uint64_t round = 0; round < 4; round++) {
        uint32_t swap = (left + mix(seed ^ (uint64_t)right << 8 ^ round)) % 10000000;
        left = right;
        right = swap;
    }
    o.prefix = 111 + (left + right) % 4;
    o.left = left;
    o.right = right;
    o.account = pickAccount(&r);
    int first = opened[o.account];
    o.bought = (int64_t)first * 86400 + below(&r, (DAYS - first) * 86400);
    o.updated = o.bought + 3600 + below(&r, 10 * 86400);
    uint32_t x = below(&r, 1000);
    o.status = x < 27 ? "Cancelled" : x < 30 ? "Canceled" : x < 40 ? "Pending"
             : x < 45 ? "Unshipped" : "Shipped";
    o.channel = chance(&r, 700) ? "Merchant" : "Amazon";
    o.sales = chance(&r, 5) ? "Non-Amazon" : "Amazon.com";
    o.city = below(&r, 1 << 20);
    o.level = PICK(&r, levels);
    o.business = chance(&r, 40);
    return o;
}

// MARK: Text

static char *put(char *p, const char *s) {
    size_t n = strlen(s);
    memcpy(p, s, n);
    return p + n;
}

static char *digits(char *p, uint64_t x, int width) {
    for (int i = width; i-- > 0; x /= 10) p[i] = '0' + x % 10;
    return p + width;
}

static char *price(char *p, uint32_t cents) {
    char *q = p + 10;
    char *end = q;
    *--q = '0' + cents % 10; *--q = '0' + cents / 10 % 10; *--q = '.';
    cents /= 100;
    do *--q = '0' + cents % 10; while (cents /= 10);
    memmove(p, q, end - q);
    return p + (end - q);
}

static char *moment(char *p, int64_t seconds) {
    // Howard Hinnant's civil_from_days, for the years in use.
    int64_t z = start + seconds / 86400 + 719468, s = seconds % 86400;
    int64_t era = z / 146097, doe = z % 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    int64_t month = mp < 10 ? mp + 3 : mp - 9;
    p = digits(p, yoe + era * 400 + (month <= 2), 4); *p++ = '-';
    p = digits(p, month, 2); *p++ = '-';
    p = digits(p, doy - (153 * mp + 2) / 5 + 1, 2); *p++ = 'T';
    p = digits(p, s / 3600, 2); *p++ = ':';
    p = digits(p, s / 60 % 60, 2); *p++ = ':';
    p = digits(p, s % 60, 2);
    return put(p, "+00:00");
}

static char *orderID(char *p, const Order *o) {
    p = digits(p, o->prefix, 3); *p++ = '-';
    p = digits(p, o->left, 7); *p++ = '-';
    return digits(p, o->right, 7);
}

// MARK: all-orders.txt

static const char header[] =
    "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\t"
    "fulfillment-channel\tsales-channel\torder-channel\turl\tship-service-level\tproduct-name\t"
    "sku\tasin\titem-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\t"
    "shipping-tax\tgift-wrap-price\tgift-wrap-tax\titem-promotion-discount\t"
    "ship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\t"
    "promotion-ids\tis-business-order\tpurchase-order-number\tprice-designation\n";

static const char *brands[] = {"Northvale", "Kestrel & Co", "Brightmoor", "Ostra", "Halden Home",
    "Pico Trail", "Verdancy", "Lumière", "Tallow & Pine", "Quillon"};
static const char *goods[] = {"Stainless Steel Water Bottle", "Bamboo Cutting Board",
    "LED Desk Lamp", "Silicone Baking Mat", "Yoga Mat with Strap", "Cast Iron Skillet 10\"",
    "USB-C Charging Cable", "Ceramic Coffee Mug", "Canvas Storage Basket", "Garden Pruning Shears",
    "Monitor Stand 24\"", "Dog Harness, No-Pull"};
static const char *traits[] = {"Leakproof", "Set of 2", "Large", "Dishwasher Safe", "3-Pack",
    "with Gift Box", "Lightweight", "Extra Long", "Non-Slip", "Heavy Duty"};
static const char *cities[][2] = {{"Portland", "OR"}, {"SAN ANTONIO", "TX"}, {"Brooklyn", "NY"},
    {"Cañon City", "CO"}, {"Los Angeles", "CA"}, {"Fort Lauderdale", "FL"}, {"Columbus", "OH"},
    {"Mount Pleasant", "SC"}, {"seattle", "WA"}, {"Winston-Salem", "NC"}, {"Chicago", "IL"}};

static char *row(char *p, uint64_t number, int item) {
    Order o = makeOrder(number);
    Random r = stream(number, 3 + item);
    int live = o.status[0] != 'C';
    p = orderID(p, &o); p = put(p, "\t\t");
    p = moment(p, o.bought); *p++ = '\t';
    p = moment(p, o.updated); *p++ = '\t';
    p = put(p, o.status); *p++ = '\t';
    p = put(p, o.channel); *p++ = '\t';
    p = put(p, o.sales); *p++ = '\t';
    p = put(p, "shop-"); p = digits(p, o.account + 1, accounts > 9999 ? 5 : 4);
    p = put(p, "\t\t");
    p = put(p, o.level); *p++ = '\t';
    p = put(p, PICK(&r, brands)); *p++ = ' ';
    p = put(p, PICK(&r, goods)); p = put(p, ", ");
    p = put(p, PICK(&r, traits)); *p++ = '\t';
    // The second item's sku has another letter: two rows are never the same row.
    *p++ = item ? 'B' : 'A'; *p++ = '-'; p = digits(p, below(&r, 1000000), 6);
    p = put(p, "\tB0");
    for (int i = 0; i < 8; i++) *p++ = "0123456789BCDFGHJKLMNPQRSTVWXYZ"[below(&r, 31)];
    *p++ = '\t';
    p = put(p, o.status); *p++ = '\t';
    *p++ = live ? '1' + (chance(&r, 60) ? 1 : 0) : '0'; *p++ = '\t';
    if (live) {
        uint32_t cents = 499 + below(&r, 9500);
        p = put(p, "USD\t");
        p = price(p, cents); *p++ = '\t';
        p = price(p, cents / 12); *p++ = '\t';
        p = put(p, chance(&r, 250) ? "5.99\t0.49\t" : "0.00\t0.00\t");
        p = put(p, "\t\t");
        if (chance(&r, 100)) p = price(p, cents / 10);
        p = put(p, "\t\t");
    } else {
        p = put(p, "\t\t\t\t\t\t\t\t\t");
    }
    const char **city = cities[o.city % 11];
    p = put(p, city[0]); *p++ = '\t';
    p = put(p, city[1]); *p++ = '\t';
    p = digits(p, 10000 + o.city % 89999, 5);
    p = put(p, "\tUS\t");
    if (chance(&r, 60)) p = digits(put(p, "PAWS-V2-"), below(&r, 100000000), 8);
    return put(p, o.business ? "\ttrue\t\tBusiness Price\n" : "\tfalse\t\t\n");
}

// MARK: defects.csv

typedef struct {
    int64_t known;
    uint64_t order, rank;
    int kind, rating;
    const char *reason, *decision;
} Defect;

static Defect *defects;
static size_t defectCount, defectRoom;

static const char *kinds[] = {"guarantee_claim", "feedback", "chargeback"};
static const char *claims[] = {"", "", "open", "open", "granted", "granted", "granted", "denied",
    "withdrawn", "funded_by_marketplace"};
static const char *removals[] = {"", "", "", "", "", "open", "removed"};
static const char *chargebacks[] = {"", "open", "granted", "granted", "denied", "withdrawn",
    "funded_by_marketplace"};
static const char *reasons[] = {"service", "service", "service", "fraud", "fraud", "Fraud"};

static void addDefect(Random *r, uint64_t number, int kind, int64_t known) {
    if (defectCount == defectRoom) {
        defectRoom = defectRoom ? defectRoom * 2 : 4096;
        defects = realloc(defects, defectRoom * sizeof *defects);
        if (!defects) { perror("make-report"); exit(1); }
    }
    Defect d = {known, number, defectCount, kind, 0, "", ""};
    if (kind == 0) d.decision = PICK(r, claims);
    if (kind == 1) d.rating = 1 + below(r, 5), d.decision = PICK(r, removals);
    if (kind == 2) d.reason = PICK(r, reasons), d.decision = PICK(r, chargebacks);
    defects[defectCount++] = d;
}

static void makeDefects(uint64_t number) {
    Random r = stream(number, 9);
    if (!chance(&r, defective)) return;
    int kind = below(&r, 5) / 2;
    int64_t known = makeOrder(number).bought + 86400 + below(&r, 40 * 86400);
    addDefect(&r, number, kind, known);
    if (!chance(&r, 150)) return;
    // Half of the second rows correct the first one, half are of another kind.
    if (chance(&r, 500)) kind = (kind + 1) % 3;
    addDefect(&r, number, kind, known + 3600 + below(&r, 20 * 86400));
}

static int byTime(const void *a, const void *b) {
    const Defect *x = a, *y = b;
    if (x->known != y->known) return x->known < y->known ? -1 : 1;
    return x->rank < y->rank ? -1 : 1;
}

// MARK: Files

static FILE *out;

static void emit(uint64_t number, int item) {
    char line[1024];
    fwrite(line, 1, row(line, number, item) - line, out);
}

static FILE *openFile(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file) { perror(path); exit(1); }
    setvbuf(file, NULL, _IOFBF, 1 << 20);
    return file;
}

static void closeFile(FILE *file) {
    if (ferror(file) | fclose(file)) { perror("make-report"); exit(1); }
}

int main(int argc, char **argv) {
    if (argc != 7) { fputs("usage: make-report ORDERS SEED ACCOUNTS START DEFECTIVE FOLDER\n", stderr); return 2; }
    uint64_t orders = strtoull(argv[1], NULL, 10);
    seed = strtoull(argv[2], NULL, 10);
    accounts = atoi(argv[3]);
    start = strtoll(argv[4], NULL, 10);
    defective = atoi(argv[5]);
    const char *folder = argv[6];
    if (accounts < 1 || accounts > MAX_ACCOUNTS) { fputs("make-report: 1 to 99999 accounts\n", stderr); return 2; }
    makeAccounts();

    out = openFile(folder, "all-orders.txt");
    fputs(header, out);
    static uint64_t late[SLOTS]; // order number + 1, by the order it has to follow
    for (uint64_t n = 0; n < orders + SLOTS; n++) {
        if (n < orders) {
            emit(n, 0);
            Random r = stream(n, 8);
            if (chance(&r, 80)) {
                if (chance(&r, 500)) {
                    emit(n, 1);
                } else {
                    uint64_t slot = n + 1 + below(&r, MAX_DELAY);
                    while (late[slot % SLOTS]) slot++;
                    late[slot % SLOTS] = n + 1;
                }
            }
            makeDefects(n);
        }
        if (late[n % SLOTS]) {
            emit(late[n % SLOTS] - 1, 1);
            late[n % SLOTS] = 0;
        }
    }
    closeFile(out);

    qsort(defects, defectCount, sizeof *defects, byTime);
    out = openFile(folder, "defects.csv");
    fputs("order_id,kind,known_at,rating,reason,decision\n", out);
    for (size_t i = 0; i < defectCount; i++) {
        Defect d = defects[i];
        Order o = makeOrder(d.order);
        char line[256], *p = orderID(line, &o);
        *p++ = ','; p = put(p, kinds[d.kind]);
        *p++ = ','; p = moment(p, d.known);
        *p++ = ','; if (d.rating) *p++ = '0' + d.rating;
        *p++ = ','; p = put(p, d.reason);
        *p++ = ','; p = put(p, d.decision);
        *p++ = '\n';
        fwrite(line, 1, p - line, out);
    }
    closeFile(out);
    return 0;
}
