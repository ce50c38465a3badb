package dk.loopbog.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody at a computer or a phone: one window of the system's Chromium with its own cookies. */
final class Person implements AutoCloseable {

    /** One for each thread that journeys use, since Playwright's objects belong to the thread that made them. */
    private static final ThreadLocal<Browser> CHROMIUM = ThreadLocal.withInitial(Person::browser);

    /** In milliseconds: a page may be slow to come on a machine that does much else. */
    private static final int LONGEST_WAIT = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
    }

    private final Product product;
    private final BrowserContext window;
    Page page;

    private Person(Product product, int width, int height) {
        this.product = product;
        this.window = CHROMIUM.get().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("da-DK")
                .setTimezoneId("Europe/Copenhagen"));
        this.page = window.newPage();
    }

    static Person atADesk(Product product) {
        return new Person(product, 1280, 900);
    }

    static Person onAPhone(Product product) {
        return new Person(product, 360, 740);
    }

    Person opens(String path) {
        page.navigate(product.at(path).toString());
        return this;
    }

    /** The tab in use is closed; what the browser keeps for the site stays. */
    Person opensANewTab() {
        page.close();
        page = window.newPage();
        return this;
    }

    Person logsInAs(String account) {
        opens("/login");
        page.getByLabel("Brugernavn").fill(account);
        page.getByLabel("Adgangskode").fill(Product.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind")).click();
        return this;
    }

    /** A picture for people to look at; kept under target/screens. */
    Person photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/screens", name + "-" + page.viewportSize().width + ".png")));
        return this;
    }

    BrowserContext window() {
        return window;
    }

    @Override
    public void close() {
        window.close();
    }

    private static Browser browser() {
        // the system's own browser is used
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))).chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setHeadless(true).setArgs(List.of("--no-sandbox",
                        "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    private static Path chromium() {
        return Stream.of(System.getenv().getOrDefault("LOOPBOG_CHROMIUM", "/usr/bin/chromium"), "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium was found; install it or set LOOPBOG_CHROMIUM"));
    }
}
