//! The preview's nodes against the template's own HTML, without a browser.
#![cfg(feature = "app")]

mod support;

use hannun::analysis::{Options, analyze};
use hannun::app::preview::{Preview, PreviewProps, Sheet};
use hannun::markup::Format;
use support::oracle;
use yew::LocalServerRenderer;

/// What the preview draws, and what the template says it should.
async fn drawn_and_meant(source: &str, format: Option<Format>) -> (String, String) {
    let analysis = analyze(source, &Options { format });
    let meant = analysis.html();
    let props = yew::props!(PreviewProps { sheet: Sheet::new(analysis) });
    let drawn = LocalServerRenderer::<Preview>::with_props(props).hydratable(false).render().await;
    (drawn, meant)
}

/// Both sides escape a little differently, and the template ends its units with line feeds.
fn normalized(html: &str) -> String {
    html.replace("&#39;", "'").replace("&#x27;", "'").replace("&quot;", "\"").replace("&gt;", ">").replace(">\n<", "><")
}

/// The units on the sheet, without the elements that group them.
fn units_in(drawn: &str) -> String {
    let inner = drawn.strip_prefix("<article ").and_then(|rest| rest.split_once('>')?.1.strip_suffix("</article>"));
    let groups = inner.unwrap_or_default().split("<div class=\"group\">");
    groups.map(|group| group.strip_suffix("</div>").unwrap_or(group)).collect()
}

async fn assert_drawn_as_meant(source: &str, format: Option<Format>) {
    let (drawn, meant) = drawn_and_meant(source, format).await;
    assert_eq!(normalized(&units_in(&drawn)), normalized(meant.trim_end()), "{source}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_preview_draws_what_the_template_means() {
    for source in [
        "",
        "# 이한눈\nhannun@example.kr\n\n## 경력\n### 가나다 | 백엔드 (2021.06 ~ 현재)\n#### 정산\n- **결과:** 3초\n- 3초\n",
        "같은 줄\n\n같은 줄\n\n같은 줄\n",
        "| a | b |\n|---|---|\n| 1 < 2 | \"3\" & '4' |\n\n1. 하나\n2. 둘\n\n> 인용 <b>굵게</b>\n",
        "<p style=\"color: #f00; text-align: right\">빨강</p>\n\n```\ncode < > &\n```\n",
        include_str!("../src/app/samples/backend.ko.md"),
        include_str!("../src/app/samples/backend.en.md"),
        include_str!("../src/app/samples/skeleton.ko.md"),
        include_str!("../src/app/samples/skeleton.en.md"),
    ] {
        assert_drawn_as_meant(source, None).await;
        assert_drawn_as_meant(source, Some(Format::Html)).await;
    }
}

const ATTACK: &str = r##"
<script>alert(1)</script><style>*{display:none}</style><iframe src="https://a.example"></iframe>
<img src=x onerror=alert(1)><img src="data:image/svg+xml;base64,PHN2Zz4="><svg onload=alert(1)><math><mi>x</mi></math>
<a href="javascript:alert(1)" onclick="alert(1)" id="app" name="x" style="position:fixed">link</a>
[markdown](javascript:alert(1)) <javascript:alert(1)> ![p](https://a.example/p.png)
<form action="/x"><input autofocus onfocus=alert(1)><button formaction=x>b</button><textarea>t</textarea></form>
<p class="x" style="background:url(https://a.example);color:expression(1)" contenteditable popover slot=x is=y>p</p>
<table background="x"><tr><td colspan=999999 onmouseover=alert(1)>cell</table>
<base href="https://a.example"><meta http-equiv=refresh content=0><link rel=stylesheet href=x><object data=x></object>
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><template><b>t</b></template>
<p style="color:red;}*{color:blue">text</p><b x="`> <img src=y onerror=alert(1)>">half
"##;

#[tokio::test(flavor = "current_thread")]
async fn an_attack_yields_only_names_of_the_closed_lists() {
    for format in [None, Some(Format::Html), Some(Format::Markdown)] {
        assert_drawn_as_meant(ATTACK, format).await;
        let (drawn, _) = drawn_and_meant(ATTACK, format).await;
        assert_eq!(oracle::violations(&units_in(&drawn)), Vec::<String>::new());
    }
}
